# What split, replace and partition take and refuse.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Text(str):
    pass


class Index:
    def __index__(self):
        return 1


for separator in (None, "", "a", ",", 1, b"a"):
    for limit in (-1, 0, 1, Index(), None, "1", 2**70):
        show(lambda: "a,b a".split(separator, limit))
        show(lambda: "a,b a".rsplit(separator, limit))
comma = Text(",")
print("a,b".partition(comma)[1] is comma, "ab".rpartition(comma))
show(lambda: "a".partition(1))
for count in (-1, 0, 1, Index(), None, 2**70):
    show(lambda: "aaa".replace("a", "b", count))
    show(lambda: "aa".replace("", "-", count))
show(lambda: "a".replace("a", None))
show(lambda: "a".replace(1, "b"))
show(lambda: "a".find(("a",), "x"))
show(lambda: "a".find("a", 1.5))
show(lambda: "a".splitlines("x"))
show(lambda: "a".splitlines(2**40))
show(lambda: "a\tb".expandtabs(2**31))
