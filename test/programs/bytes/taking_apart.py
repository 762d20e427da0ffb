# Splitting, partitioning, joining and replacing.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


print(b"a b  c".split(), b"a,b,,c".split(b","), b"a,b,c".rsplit(b",", 1), b" a b ".split(None, 1), b"".split(), b"".split(b","))
print(b"a\nb\r\nc\rd\x0be\x1cf".splitlines(), b"a\nb\n".splitlines(True), b"a\n\nb".splitlines(1))
separator = bytearray(b",")
parts = b"a,b".partition(separator)
print(parts, parts[1] is separator, b"ab".partition(b","), b"a,b,c".rpartition(b","), bytearray(b"ab").rpartition(b","))
print(b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), bytearray(b"-").join([b"x", b"y"]), b"".join(x for x in [b"1"]))
print(b"aaa".replace(b"a", b"b", 2), b"abc".replace(b"", b"-"), b"abc".removeprefix(b"ab"), b"abc".removesuffix(b"x"))
show(lambda: b"a".split(b""))
show(lambda: b"a".split(","))
show(lambda: b"a".split(None, "1"))
show(lambda: b"a".partition(b""))
show(lambda: b"a".partition(","))
show(lambda: b",".join([b"a", "b"]))
show(lambda: b",".join([1]))
show(lambda: b",".join(5))
show(lambda: b"a".replace("a", b""))
show(lambda: b"a".replace(b"a", b"", None))
show(lambda: b"a".splitlines(None))
