# Bytes compare with bytes, bytearrays with all that has bytes, neither with str.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


values = [b"ab", bytearray(b"ab"), memoryview(b"ab"), "ab", [97, 98], None]
for left in values[:2]:
    for right in values:
        print(type(left).__name__, type(right).__name__, left == right, left != right, right == left)
        show(lambda: left < right)
        show(lambda: right >= left)
        show(lambda: left + right)
print(b"ab".__eq__(bytearray(b"ab")), bytearray(b"ab").__eq__(b"ab"), b"a".__lt__("a"))
print(b"a" < b"ab" < b"b", sorted([b"b", bytearray(b"a"), b"ab"]), max(b"abc"), hash(b"a") == hash(b"a"))
show(lambda: hash(bytearray()))
show(lambda: b"%s" % memoryview(b"x"))
show(lambda: b"" % memoryview(b"x"))
show(lambda: b"" % b"x")
