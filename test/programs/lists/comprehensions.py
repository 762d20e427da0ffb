# Comprehensions of every kind, nested, with conditions and their own scope.
print([x * x for x in range(6)], [x for x in range(20) if x % 3 == 0 if x % 2], [(x, y) for x in range(3) for y in range(x)])
print({x % 3 for x in range(10)}, {x: x * x for x in range(4)}, {k: v for k, v in [('a', 1), ('b', 2)] if v > 1})
print(sum(x for x in range(5)), list(x * 2 for x in (1, 2)), [[c * 2 for c in row] for row in ['ab', 'cd']], [y for row in [[1, 2], [3]] for y in row])
x = 'outer'
_ = [x for x in range(3)]
print(x, [x for _ in range(2)], [(lambda: i)() for i in range(3)], [f() for f in [lambda: i for i in range(3)]])
print([a + b for a, b in zip([1, 2], [3, 4])], [first for first, *rest in ['abc', 'de']], [x if x > 1 else -x for x in range(4)])
print([y := 5, y ** 2], [last := n for n in range(3)], last, [(z, z + 1) for n in range(3) if (z := n * 2) > 1])
def outer(n):
    factor = 3
    return [i * factor + n for i in range(n) if i != n - factor]
print(outer(5))
class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
print(C.doubled)
gen = (i for i in range(3))
print(next(gen), list(gen), list(gen), any(i > 2 for i in range(5)), all(i < 5 for i in range(5)), max((i * -1 for i in range(3)), default=0))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], list(zip(*matrix)), {(i, j): matrix[i][j] for i in range(2) for j in range(3) if (i + j) % 2})
