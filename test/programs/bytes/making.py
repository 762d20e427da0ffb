# What bytes and bytearray are made from.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Own:
    def __bytes__(self):
        return b"own"


class Wrong:
    def __bytes__(self):
        return "text"


class Index:
    def __index__(self):
        return 3


class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index + 65


class Own2(bytes):
    pass


for make in (bytes, bytearray):
    for source in (b"ab", bytearray(b"ab"), 3, Index(), [1, 2], (65,), range(3), Old(), {1}, Own2(b"z"), True, "", [256], [-1], ["a"], [1.5], -1, 1.5, None, "abc", 2**70):
        name = type(source).__name__
        show(lambda: (name, make(source)))
    show(lambda: make())
    show(lambda: make("é", "latin-1"))
    show(lambda: make("é", "ascii", "ignore"))
    show(lambda: make("é", "ascii"))
    show(lambda: make(b"a", "ascii"))
    show(lambda: make(b"a", errors="strict"))
    show(lambda: make("a", None))
    show(lambda: make("a", encoding="ascii", errors=5))
    show(lambda: make(encoding="ascii"))
show(lambda: bytes(Own()))
show(lambda: bytes(Wrong()))
show(lambda: bytearray(Own()))
show(lambda: type(bytes(Own2(b"a"))).__name__)
print(bytearray(b"it's"), b"it's", bytearray(b'"'), bytearray(b"'\""))
