# Writing through a view changes the object; the length never changes.
data = bytearray(b"abcdef")
view = memoryview(data)
view[0] = 65
view[-1] = True
view[1:3] = b"xy"
view[::-2] = b"321"
print(data)
view[1:4] = view[0:3]
print(data)
view[0:2] = memoryview(b"..")
view[(2,)] = 33
print(data, view[3:].tobytes())


def show(target, key, value):
    try:
        target[key] = value
        print("done", data)
    except Exception as error:
        print(type(error).__name__, error)


show(view, 0, 256)
show(view, 0, -1)
show(view, 0, "a")
show(view, 0, b"a")
show(view, 0, 1.0)
show(view, 9, 0)
show(view, "key", 0)
show(view, slice(0, 2), b"abc")
show(view, slice(0, 2), [1, 2])
show(view, slice(0, 2), view[0:2].cast("b"))
show(memoryview(b"ab"), 0, 1)
show(view.toreadonly(), 0, 1)
for target in (view, memoryview(b"ab")):
    try:
        del target[0]
    except TypeError as error:
        print(error)
