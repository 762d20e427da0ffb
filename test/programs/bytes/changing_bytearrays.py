# Slices, items and in-place operators of bytearrays.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def change(action, start=b"hello world"):
    data = bytearray(start)
    try:
        print(action(data), data)
    except Exception as error:
        print(type(error).__name__, error, data)


for place in (slice(0, 2), slice(None), slice(5, 2), slice(None, None, 2), slice(8, 2, -2), slice(100, 200), slice(0, 0, 2)):
    for value in (b"", b"XY", [1, 2], range(6), "ab", 5, None, [300], b"x" * 6):
        change(lambda data: data.__setitem__(place, value))
    change(lambda data: data.__delitem__(place))
for value in (97, 256, -1, "a", None, 1.5, 2**70):
    change(lambda data: data.append(value))
    change(lambda data: data.insert(0, value))
    change(lambda data: data.remove(value))
    change(lambda data: data.pop(value))
    change(lambda data: data.__setitem__(0, value))
    change(lambda data: data.__setitem__(value, 0))
    change(lambda data: data.extend([value]))
    change(lambda data: data.__iadd__(value))
change(lambda data: data.__setitem__(slice(2, 4), data))
change(lambda data: data.extend(data))
change(lambda data: data.__imul__(2))
change(lambda data: data.__imul__(2**62))
change(lambda data: data.extend("ab"))
change(lambda data: data.extend(5))
change(lambda data: data.extend(iter([1, 2, 300])))
change(lambda data: data.pop(), b"")
change(lambda data: (data.reverse(), data.clear()))
print(bytearray().__alloc__(), bytearray(b"abc").__alloc__() > 3)
