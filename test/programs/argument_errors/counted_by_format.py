# The searching methods count their arguments with a sentence of their own, and know no keywords.
def show(call):
    try:
        print("no error:", call())
    except TypeError as error:
        print(error)


for text in ("abc", b"abc", bytearray(b"abc")):
    for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
        method = getattr(text, name)
        show(lambda: method())
        show(lambda: method(1, 2, 3, 4))
show(lambda: {1}.union(other=[]))
show(lambda: {1}.difference_update(others=[]))
show(lambda: "abc".find(sub="a"))
show(lambda: b"abc".count(sub=b"a"))
show(lambda: bytearray().startswith(prefix=b""))
show(lambda: "abc".endswith("a", start=1))
