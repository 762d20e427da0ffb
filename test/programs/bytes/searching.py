# Searching in bytes: for bytes-like objects and for single bytes.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for text in (b"abcabc", bytearray(b"abcabc"), b""):
    for part in (b"bc", bytearray(b"a"), 97, 0, b"", memoryview(b"c"), 300, -1, "a", None, (b"a",)):
        name = "view" if type(part) is memoryview else part
        for method in ("find", "rfind", "index", "count"):
            show(lambda: (method, name, getattr(text, method)(part)))
show(lambda: b"abcabc".find(b"a", 1))
show(lambda: b"abcabc".find(b"a", -2, None))
show(lambda: b"abcabc".rfind(b"", 9))
show(lambda: b"abcabc".count(b"", 2, 4))
show(lambda: b"abc".find(b"a", "x"))
show(lambda: 97 in b"abc")
show(lambda: 300 in b"abc")
show(lambda: "a" in b"abc")
show(lambda: b"abc".startswith((b"x", b"ab")))
show(lambda: b"abc".startswith((b"x", "ab")))
show(lambda: b"abc".endswith("c"))
