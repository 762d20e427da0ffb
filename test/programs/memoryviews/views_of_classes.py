# Views of bytes of derived classes, and of views.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Own(bytes):
    pass


own = Own(b"abc")
view = memoryview(own)
print(view.obj is own, view.tolist(), memoryview(view).obj is own, memoryview(view[1:]).obj is own)
print(list(memoryview(bytearray(own))[::-1]), view[1:].obj is own, view.toreadonly().obj is own)
show(lambda: memoryview([1]))
show(lambda: memoryview(object=own).nbytes)
show(lambda: memoryview())
show(lambda: memoryview(own, 1))
show(lambda: memoryview(source=own))
show(lambda: view.missing)
show(lambda: view.__setattr__("x", 1))
show(lambda: view.hex(5))
show(lambda: view.tobytes(order=3))
show(lambda: view.cast())
