# What float and int make of bytes beyond ASCII and of instances of derived classes; complex numbers in ranges.
def attempt(convert, *args):
    try:
        print(convert(*args))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


for text in b"123\xa0", b"123 ", bytearray(b" 12\x85"), b"1\xe9", "123\xa0", b" 1\n":
    attempt(float, text)
    attempt(int, text)
attempt(int, 5, 2)
attempt(int, bytearray(b"100"), 2)


class Doubled(float):
    def __float__(self):
        return 2.0 * super().__float__()


class Text(str):
    def __float__(self):
        return float(str(self)) + 1


class Raw(bytes):
    def __float__(self):
        return 1.5


class Whole(int):
    def __float__(self):
        return 7.5


class Wrong(float):
    def __float__(self):
        return 5


class Plain(float):
    pass


for value in Doubled(3), Text("8"), Raw(b"8"), Whole(3), Wrong(1), Plain(2.5):
    attempt(float, value)
print(Doubled(3), Doubled(3) + 1, Whole(3) + 0.5, type(float(Plain(1))), "%.1f" % Doubled(3))


class Point(complex):
    pass


print((1 + 0j) in range(3), (1 + 1j) in range(3), Point(2) in range(3), 1.0 in range(3), True in range(3))
print(range(3).index(1 + 0j), range(3).count(1 + 0j), range(3).count(1j))
