# Iterators can be made again where they stand, and some be set to a place.
def again(iterator):
    maker, args, *state = iterator.__reduce__()
    made = maker(*args)
    if state:
        made.__setstate__(*state)
    return made


sequence = type("Sequence", (), {"__getitem__": lambda self, i: [5, 6, 7][i], "__len__": lambda self: 3})()
makers = {
    "list": lambda: iter([1, 2, 3]),
    "tuple": lambda: iter((1, 2, 3)),
    "str": lambda: iter("abc"),
    "wide str": lambda: iter("aé😀"),
    "bytes": lambda: iter(b"abc"),
    "bytearray": lambda: iter(bytearray(b"abc")),
    "range": lambda: iter(range(0, 30, 10)),
    "long range": lambda: iter(range(10**30, 10**30 + 3)),
    "dict": lambda: iter({"a": 1, "b": 2, "c": 3}),
    "items": lambda: iter({"a": 1, "b": 2, "c": 3}.items()),
    "reversed values": lambda: reversed({"a": 1, "b": 2, "c": 3}.values()),
    "set": lambda: iter({1, 2, 3}),
    "reversed list": lambda: reversed([1, 2, 3]),
    "reversed": lambda: reversed(sequence),
    "old sequence": lambda: iter(sequence),
    "enumerate": lambda: enumerate("abc", 5),
    "zip": lambda: zip("abc", [1, 2, 3]),
    "map": lambda: map(str.upper, "abc"),
    "filter": lambda: filter(None, [1, 0, 2, 3]),
    "callable": lambda: iter(iter([1, 2, 3, 0]).__next__, 0),
}
for name, make in makers.items():
    first = make()
    next(first)
    copy = again(first)
    rest = list(copy)
    if name in ("enumerate", "zip", "map", "filter", "callable"):
        print(f"{name}: {rest}")
    else:
        print(f"{name}: {rest} {list(first)} {list(again(first))}")

numbers = iter([1, 2, 3, 4])
numbers.__setstate__(2)
print(next(numbers))
numbers.__setstate__(-5)
print(next(numbers))
numbers.__setstate__(100)
print(list(numbers), list(again(numbers)))
strict = zip([1], [1, 2], strict=True)
maker, args, state = strict.__reduce__()
print(maker is zip, len(args), state)
