# What the built-in types take when they are called.
def show(call):
    try:
        print("no error:", call())
    except TypeError as error:
        print(error)


for kind in (int, float, complex, bool, str, bytes, bytearray, list, tuple, set, frozenset, range, slice, reversed):
    show(lambda: kind(1, 2, 3, 4))
    show(lambda: kind(nothing=1))
    show(lambda: kind(1, nothing=1))
show(lambda: dict([], []))
show(lambda: range())
show(lambda: slice())
show(lambda: reversed())
show(lambda: enumerate())
show(lambda: object(1))
show(lambda: object(x=1))
show(lambda: type(None)(1))
show(lambda: type(None)(x=1))
show(lambda: type(...)(1))
show(lambda: type(NotImplemented)(1))
show(lambda: int.__new__())
show(lambda: int.__new__(1))
show(lambda: int.__new__(str))
show(lambda: object.__new__(int))
show(lambda: object().__init__(1))
show(lambda: type(iter([]))())
