# exit: 1
rows = [[1, 2], [3, 'x'], [5, 6]]
print([sum(v * 2 - 1 for v in row) for row in rows])
