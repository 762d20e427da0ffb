# What a view knows of itself.
def describe(view):
    print(view.format, view.itemsize, view.nbytes, len(view), view.ndim, view.shape, view.strides, view.suboffsets)
    print(view.readonly, view.c_contiguous, view.f_contiguous, view.contiguous)


data = b"abcdef"
view = memoryview(data)
describe(view)
print(view.obj is data, type(view), repr(view)[:13])
describe(view[1:5:2])
describe(view[::-1])
describe(view[4:2])
describe(memoryview(bytearray(data)))
describe(memoryview(bytearray(data)).toreadonly())
describe(view.cast("H"))
describe(view.cast("@h"))
describe(view.cast("B", [2, 3]))
describe(memoryview(b""))
describe(memoryview(view))
for attribute in ("format", "obj", "nbytes"):
    try:
        setattr(view, attribute, None)
    except AttributeError as error:
        print(error)
try:
    type("View", (memoryview,), {})
except TypeError as error:
    print(error)
for wrong in (1, "text", [1], None):
    try:
        memoryview(wrong)
    except TypeError as error:
        print(error)
