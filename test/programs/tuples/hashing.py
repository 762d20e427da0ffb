# Tuples of numbers hash as in CPython, to the bit; equal tuples are one key.
print(hash(()), hash((1,)), hash((1, 2, 3)))
print(hash((-1, 0)), hash((0.5, 2**70)), hash(((1, 2), (3, (4,)))))
print(hash((1, 2)) == hash((1.0, True + 1)), hash((1, 2)) == hash((2, 1)))
d = {}
d[1, 2] = "a"
d[(1.0, 2.0)] = "b"
d[True, 2] = "c"
print(d)
d["x", 1] = 1
d["x", (1, None)] = 2
d[()] = 3
print(d, d[()], d["x", (1, None)], ("x", 2) in d)
grid = {(x, y): x * y for x in range(4) for y in range(4)}
print(len(grid), grid[2, 3], sum(grid.values()), (9, 9) in grid)
for key in [(0, 0), (1, 1)]:
    del grid[key]
print(len(grid), (1, 1) in grid, grid.get((0, 0), "gone"))
seen = set()
for i in range(1000):
    seen.add((i % 7, i % 11, "k"))
print(len(seen), (3, 4, "k") in seen, (7, 0, "k") in seen)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


points = {(Point(1, 2), 3): "found"}
print(points[Point(1, 2), 3], (Point(2, 1), 3) in points)
