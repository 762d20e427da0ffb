# Views of several dimensions, and of none.
data = bytearray(range(6))
grid = memoryview(data).cast("B", [2, 3])
print(len(grid), grid[0, 1], grid[-1, -1], grid[1:].tolist(), grid[:0].tolist())
grid[1, 0] = 99
print(data, grid.tolist(), grid.tobytes(), grid.tobytes("F"), grid.tobytes("A"), grid.hex())
print(grid.cast("B") == memoryview(data), grid == memoryview(data), grid == memoryview(data).cast("B", [2, 3]))


def show(call):
    try:
        print(call())
    except (TypeError, IndexError, NotImplementedError, ValueError) as error:
        print(type(error).__name__, error)


show(lambda: grid[0])
show(lambda: grid[0, 3])
show(lambda: grid[2, 0])
show(lambda: grid[0, 1, 2])
show(lambda: grid[0,])
show(lambda: grid[0:1, 0:1])
show(lambda: grid["a"])
show(lambda: list(grid))
show(lambda: grid.__setitem__(0, 1))
show(lambda: grid.__setitem__(slice(1), b"abc"))
show(lambda: grid.tobytes("X"))
show(lambda: grid.tobytes(3))
point = memoryview(data)[3:4].cast("B", [])
print(point.ndim, point.shape, point.strides, point[()], point.tolist(), point.nbytes, len(point))
point[()] = 7
point[...] = point[()] + 1
print(data)
show(lambda: point[0])
show(lambda: list(point))
