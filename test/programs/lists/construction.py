# Ways to make a list.
print([], list(), [1, 2, 3], [1, "a", None, 2.5, True])
print(list("abc"), list((1, 2)), list(range(4)), list({"x": 1, "y": 2}))
print([*range(3), *"ab", *[None]])
print([x * x for x in range(6)], [x for x in range(10) if x % 3 == 0])
print([(x, y) for x in range(2) for y in "ab"])
print([[0] * 3 for _ in range(2)])
print(list(x for x in (5, 6)))

row = [0] * 3
grid = [row] * 2
grid[0][1] = 9
print(grid, grid[0] is grid[1])

a = [1, 2, 3]
b = list(a)
c = a
b.append(4)
c.append(5)
print(a, b, a is c, a is b, a == [1, 2, 3, 5])

nested = [1, [2, [3, [4, []]]]]
print(nested, len(nested), nested[1][1][1])
print(bool([]), bool([0]), len([None]))


class Count(list):
    def total(self):
        return sum(self)


count = Count([1, 2, 3])
count.append(4)
print(count, count.total(), len(count), count[1:3], count == [1, 2, 3, 4])
print(isinstance(count, list), type(count).__name__, type(count[:]).__name__)

try:
    list(5)
except TypeError as error:
    print(error)
try:
    list(1, 2)
except TypeError as error:
    print(error)
try:
    list(a=1)
except TypeError as error:
    print(error)
