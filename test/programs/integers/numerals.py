# What int reads, and how it tells what it cannot read.
def show(*args):
    try:
        print(args, int(*args))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


for text in (" 12\n", "+5", "-0", "1_000", "1__0", "_1", "1_", "", " ", "0x10", "1e5", "--5", "- 5", "٣", "1\x00", "x" * 300, "it's"):
    show(text)
for text in (b"12", b" 7 ", bytearray(b"0x7"), b"\xff", b"x"):
    show(text)
for text in ("0x1f", "0b101", "0o17", "0_0", "0x_1", "0x__1", "0b2", "077", "00", "0b", "-0XF", "zz"):
    for base in (0, 2, 16, 36):
        show(text, base)
show("11", 1)
show("11", 37)
show("11", "2")
show("11", None)
show(11, 2)
show(b"11", 2)
show(bytearray(b"q"), 10)
show(None)
show([])


class Cut:
    def __init__(self, value):
        self.value = value

    def __trunc__(self):
        return self.value


print(int(Cut(5)))
try:
    int(Cut(1.5))
except TypeError as error:
    print(error)
