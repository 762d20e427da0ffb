# What __reduce_ex__ says that a value is made from: a callable, its arguments, a state, and what a list or dict holds.
import copyreg


def show(value, protocol=2):
    try:
        reduced = value.__reduce_ex__(protocol)
    except TypeError as error:
        print("TypeError:", error)
        return
    if isinstance(reduced, str):
        print(repr(reduced))
        return
    print(*(getattr(part, "__qualname__", None) or (list(part) if hasattr(part, "__next__") else repr(part)) for part in reduced))


for value in (1, "a", 1.5, (1,), b"x", {1: 2}, [1, 2], None, {1}, frozenset([1]), range(3), slice(1), len, [].append, ...):
    show(value)
show(bytearray(b"x"))
show(bytearray(b"x"), 3)
for value in (iter([1, 2]), iter((1,)), iter("ab"), iter({1: 2}.items()), iter(range(3)), reversed([1]), iter({7}), iter(int, 1)):
    show(value)
for value in (lambda: 0, (i for i in []), {}.keys(), property(), print.__class__.__dict__):
    show(value)


class Plain:
    pass


class Slotted:
    __slots__ = ("a", "_Slotted__b")


class Both(Slotted):
    pass


plain, slotted, both = Plain(), Slotted(), Both()
print(plain.__getstate__(), slotted.__getstate__(), both.__getstate__())
plain.x = slotted.a = both.a = both.y = 1
print(plain.__getstate__(), slotted.__getstate__(), both.__getstate__(), plain.__getstate__() is plain.__dict__)
show(plain)
show(plain, 0)
show(slotted)
show(slotted, 0)


class Numbers(list):
    pass


class Table(dict):
    def __getnewargs__(self):
        return (1,)


class Named(int):
    def __getnewargs_ex__(self):
        return (int(self),), {"base": 3}


class Own:
    def __reduce__(self):
        return Own, ()


numbers = Numbers([1])
numbers.x = 2
for value in (numbers, Table(a=1), Named(3), Own()):
    show(value)
show(numbers, 1)


class Wrong:
    def __getnewargs_ex__(self):
        return 3


class Wronger:
    def __getnewargs__(self):
        return [1]


show(Wrong())
show(Wronger())
print(copyreg._slotnames(Both), copyreg.__newobj__(int, 3))
