# What sets recognise as the same element.
s = {1, "a", None, (1, 2), 2.5, frozenset([3])}
print(1 in s, 1.0 in s, True in s, "a" in s, None in s, (1, 2) in s, (1.0, 2) in s, 2.5 in s)
print({3} in s, [3] == [3], 0 in s, "" in s, (2, 1) in s)
s = {1}
s.add(True)
s.add(1.0)
print(s, len(s))
nan = float("nan")
print(nan in {nan}, float("nan") in {nan}, len({nan, nan, float("nan")}))
big = set(range(10000))
print(9999 in big, 10000 in big, -1 in big, 5000.0 in big, 0.5 in big, "5" in big)
big.discard(5000)
print(5000 in big, len(big))
words = {f"w{i}" for i in range(1000)}
print("w999" in words, "w1000" in words, len(words))
words.remove("w5")
words.discard("w6")
words.add("w5")
print(len(words), "w5" in words, "w6" in words)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P({self.x}, {self.y})"


points = {Point(0, 0), Point(1, 1), Point(0, 0)}
print(len(points), Point(1, 1) in points, Point(2, 2) in points, (0, 0) in points)
points.discard(Point(0, 0))
print(points)
mixed = {1, "x", Point(5, 5)}
print(1 in mixed, "x" in mixed, Point(5, 5) in mixed, 2 in mixed, len(mixed | {1, Point(5, 5)}))
seen, repeated = set(), []
for x in [3, 1, 3, 2, 1, 3]:
    if x in seen:
        repeated.append(x)
    seen.add(x)
print(seen, repeated)
primes = set(range(2, 50))
for n in range(2, 8):
    primes -= set(range(n * n, 50, n))
print(sorted(primes))
