# to_bytes and from_bytes at their edges.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Length:
    def __index__(self):
        return 3


for value in (0, 1, -1, 127, 128, 255, 256, -128, -129, 2**64):
    for length in (0, 1, 2, 9):
        show(lambda: (value.to_bytes(length, "big", signed=True), value.to_bytes(length, "little")))
show(lambda: (258).to_bytes(Length(), "little"))
show(lambda: (5).to_bytes())
show(lambda: (5).to_bytes(-1))
show(lambda: (5).to_bytes(2**70))
show(lambda: (5).to_bytes("2"))
show(lambda: (5).to_bytes(2, "middle"))
show(lambda: (5).to_bytes(2, 1))
show(lambda: int.from_bytes(b"\xff\x00", "big"))
show(lambda: int.from_bytes(b"\xff\x00", "little", signed=True))
show(lambda: int.from_bytes(b"\xff\x00", signed=True))
show(lambda: int.from_bytes([1, 2, 3]))
show(lambda: int.from_bytes(range(3), "little"))
show(lambda: int.from_bytes(bytearray(b"")))
show(lambda: int.from_bytes([256]))
show(lambda: int.from_bytes("ab"))
show(lambda: int.from_bytes(5))
show(lambda: int.from_bytes(b"", "middle"))


class Number(int):
    pass


class Raw:
    def __bytes__(self):
        return b"\x01\x00"


class Wrong:
    def __bytes__(self):
        return "text"


show(lambda: type(Number.from_bytes(b"\x05")))
show(lambda: bool.from_bytes(b"\x05"))
show(lambda: int.from_bytes(Raw()))
show(lambda: int.from_bytes(Wrong()))
