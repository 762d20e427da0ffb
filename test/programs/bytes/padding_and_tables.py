# Padding, tabs, tables of bytes and hexadecimal digits.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


print(b"ab".center(7, b"*"), b"abc".center(8), b"ab".ljust(4, bytearray(b"-")), b"ab".rjust(1), b"-5".zfill(5), b"+".zfill(3))
print(b"a\tb\t".expandtabs(4), b"ab\n\tc".expandtabs(), b"\t".expandtabs(0))
table = bytes.maketrans(b"abc", b"xyz")
print(b"aabbccd".translate(table), b"aabbccd".translate(None, b"b"), bytearray(b"abc").translate(table, delete=b"a"))
print(bytes.fromhex(" 61 6B\n6c"), bytearray.fromhex(""), b"\x00\xff".hex(), b"abcdef".hex("-", 4), b"abc".hex(":", -2))
for width in (3, -1):
    show(lambda: b"ab".center(width))
show(lambda: b"a".center(9, b"ab"))
show(lambda: b"a".center(9, None))
show(lambda: b"a".ljust(9, 42))
show(lambda: b"a".zfill("9"))
show(lambda: b"a".center(2**70))
show(lambda: b"a".center(2**62))
show(lambda: b"a".translate(b"short"))
show(lambda: b"a".translate({97: 98}))
show(lambda: b"a".translate(None, "a"))
show(lambda: bytes.maketrans(b"ab", b"c"))
show(lambda: bytes.maketrans("ab", b"cd"))
for text in ("6", "616", "zz", "6 1", "6é", b"61", None):
    show(lambda: bytes.fromhex(text))
show(lambda: b"a".hex(""))
show(lambda: b"a".hex("é"))
show(lambda: b"a".hex(5))
show(lambda: b"ab".hex(bytearray(b"-")))
show(lambda: b"ab".hex("-", "2"))
