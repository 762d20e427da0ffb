# Methods that take exactly one argument say so with the name of their type.
def show(call):
    try:
        print("no error:", call())
    except TypeError as error:
        print(error)


show(lambda: [].append())
show(lambda: [].append(1, 2))
show(lambda: [].append(object=1))
show(lambda: {1}.add())
show(lambda: ",".join())
show(lambda: ",".join([], []))
show(lambda: ",".join(iterable=[]))
show(lambda: (1,).count())
show(lambda: b"".removeprefix(b"", b""))
show(lambda: slice(1).indices())
show(lambda: range(3).index(1, 2))
show(lambda: len())
show(lambda: len([], []))
show(lambda: len(obj=[]))
show(lambda: abs(x=1))
show(lambda: list.append())
show(lambda: list.append(1))
show(lambda: list.append((), 1))
show(lambda: bytes.fromhex())
show(lambda: bytes.fromhex("00", "11"))


class Raw(bytes):
    pass


show(lambda: Raw.fromhex())
show(lambda: float.fromhex(string="0x1"))
