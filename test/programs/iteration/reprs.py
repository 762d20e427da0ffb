# How iterators show themselves; addresses vary, so they are cut off.
def kind(iterator):
    text = repr(iterator)
    start, _, address = text.partition(" at 0x")
    return start if address.endswith(">") and all(c in "0123456789abcdef" for c in address[:-1]) else text


things = [
    iter([]), iter(()), iter({}), iter({}.values()), iter({}.items()), iter(set()), iter(frozenset()),
    iter(range(1)), iter(range(10**30)), reversed([]), reversed(()), reversed({}),
    reversed({}.values()), reversed({}.items()), enumerate([]), zip(), map(str, []), filter(None, []),
    iter(int, 1), (x for x in ()), iter(b""),
]
for thing in things:
    print(kind(thing), type(thing))
print(list, tuple, dict, set, frozenset, range, slice, enumerate, zip, map, filter, reversed)
print({}.keys(), {}.values(), {}.items(), type({}.keys()))
print(list[int], dict[str, int], tuple[int, ...], set["x"], list[list[int]], frozenset[None])
print(list[int](), type(list[int]).__name__, list[int] == list[int], list[int].__origin__, dict[str, int].__args__)


def annotated(x: list[int], y: dict[str, list[int]] = {}) -> tuple[int, ...]:
    return tuple(x)


print(annotated([1]), annotated.__annotations__)
