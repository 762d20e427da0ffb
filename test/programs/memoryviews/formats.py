# Each format has a size and a range; values outside are refused by name.
for letter in "bBhHiIlLqQnNP":
    view = memoryview(bytearray(8)).cast(letter)
    bits = view.itemsize * 8
    print(letter, view.itemsize, len(view))
    for value in (-(1 << bits - 1) - 1, -(1 << bits - 1), -1, (1 << bits - 1) - 1, 1 << bits - 1, (1 << bits) - 1, 1 << bits, True):
        try:
            view[0] = value
            print("   ", value, view[0], view.tobytes())
        except ValueError as error:
            print("   ", value, error)
floats = memoryview(bytearray(16)).cast("d")
floats[0] = 1.5
floats[1] = 2
print(floats.tolist(), floats.tobytes())
single = floats.cast("B").cast("f")
single[0] = 0.1
single[1] = 1e300
print(single.tolist())
truths = memoryview(bytearray(3)).cast("?")
truths[0] = "yes"
truths[1] = []
print(truths.tolist(), truths.tobytes())
characters = memoryview(bytearray(b"ab")).cast("c")
characters[0] = b"z"
print(characters.tolist())
for view, value in ((floats, "1"), (floats, 10**400), (characters, b"zz"), (characters, 1), (characters, "z")):
    try:
        view[0] = value
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 7


ints = memoryview(bytearray(4)).cast("i")
ints[0] = Index()
print(ints[0])
