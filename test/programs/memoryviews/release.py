# A released view answers nothing but its repr, its hash if it was known, and equality with itself.
data = bytearray(b"abc")
with memoryview(data) as view:
    print(view.tolist())
print(repr(view)[:16])


def show(call):
    try:
        print(call())
    except ValueError as error:
        print("ValueError", error)


show(lambda: view[0])
show(lambda: len(view))
show(lambda: view.tobytes())
show(lambda: view.shape)
show(lambda: view.obj)
show(lambda: list(view))
show(lambda: bytes(view))
show(lambda: memoryview(view))
show(lambda: view.cast("b"))
show(lambda: view.__enter__())
show(lambda: view.__setitem__(0, 1))
show(lambda: hash(view))
print(view == view, view == data, view != view)
view.release()
view.release()
frozen = memoryview(b"abc")
known = hash(frozen)
iterator = iter(frozen)
print(next(iterator))
frozen.release()
print(hash(frozen) == known)
show(lambda: next(iterator))
