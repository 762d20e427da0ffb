# Comprehensions that build, flatten and transpose lists of lists.
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([list(column) for column in zip(*matrix)])
print([x for row in matrix for x in row if x % 2 == 0])
print([[x * y for y in range(1, 4)] for x in range(1, 4)])
print([x if x > 2 else -x for x in range(5)])
print([y := 5, y**2], y)
print([(i, j) for i in range(4) for j in range(i) if (i + j) % 2])


def product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


print(product(matrix, [[1, 0], [0, 1], [1, 1]]))
print(product([[0.5, 1.5]], [[2.0], [4.0]]))

board = [["." for _ in range(3)] for _ in range(3)]
board[1][1] = "x"
board[0][2] = "o"
print("\n".join("".join(row) for row in board))

words = "the quick brown fox".split()
print([[w.upper(), len(w)] for w in words])
print([w[::-1] for w in words if "o" in w])
functions = [lambda n=n: n * 10 for n in range(3)]
print([f() for f in functions])
late = [lambda: n for n in range(3)]
print([f() for f in late])
pascal = [[1]]
for _ in range(5):
    last = pascal[-1]
    pascal.append([1] + [a + b for a, b in zip(last, last[1:])] + [1])
print(pascal)
