# Items, slices and iteration share the bytes of the object.
data = bytearray(b"abcdef")
view = memoryview(data)
print(view[0], view[-1], view[True], list(view), view.tolist(), view.tobytes())
part = view[1:4]
data[2] = ord("X")
print(part.tobytes(), part[::-1].tobytes(), part[0:0].tolist(), view[::2][1:].tobytes())
print(98 in view, b"b" in view, list(reversed(view)), max(view), [*zip(view, part)])
print(view.hex(), view.hex("-"), view[1:].hex(":", 2), view.hex(b"_", -4))
iterator = iter(view)
print(next(iterator), type(iterator))
match view:
    case [first, *rest]:
        print(first, rest)
for key in ("a", 1.0, 6, -7, 2**70, (0, 1), (0,), ..., None, (slice(1), 0)):
    try:
        print(key, view[key])
    except (TypeError, IndexError, NotImplementedError) as error:
        print(type(error).__name__, error)
