# The same bytes as items of another format or in other dimensions.
view = memoryview(bytes(range(1, 13)))
print(view.cast("H").tolist(), view.cast("i").tolist(), view.cast("I", (3,)).tolist())
grid = view.cast("B", [3, 4])
print(grid.tolist(), grid.shape, grid.strides)
print(grid.cast("B").tolist(), grid.cast("H").shape, view.cast("H", [2, 3]).tolist())
print(view.cast("b").cast("c")[0], view.cast("@B").format)


def show(call):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


show(lambda: view.cast("x"))
show(lambda: view.cast("<i"))
show(lambda: view.cast("ii"))
show(lambda: view.cast(""))
show(lambda: view.cast(1))
show(lambda: view.cast("q"))
show(lambda: view.cast("H").cast("i"))
show(lambda: view[::2].cast("H"))
show(lambda: view.cast("B", 12))
show(lambda: view.cast("B", [5]))
show(lambda: view.cast("B", [0, 12]))
show(lambda: view.cast("B", [-3, -4]))
show(lambda: view.cast("B", [3.0, 4]))
show(lambda: view.cast("B", [2**40, 2**40]))
show(lambda: view.cast("B", [2**80]))
show(lambda: view.cast("B", [1] * 65))
show(lambda: grid.cast("B", [4, 3]))
show(lambda: view[:0].cast("H").tolist())
