# Questions about the types of numbers, which compiled code answers while it is compiled.


class Meters(int):
    pass


class Other:
    pass


class Even(type):
    def __instancecheck__(cls, value):
        return value % 2 == 0


class EvenNumber(metaclass=Even):
    pass


def mixed(i):
    return i if i % 3 else (None if i % 2 else i / 2)


def simple(n):
    ints = floats = bools = others = 0
    for i in range(n):
        x = mixed(i)
        if isinstance(x, int):
            ints += 1
        elif isinstance(x, float):
            floats += 1
        elif x is None:
            others += 1
        if type(x) is int and type(x) == type(i) and type(x) != bool:
            ints += 1000
        if isinstance(i > 5, bool) and isinstance(i > 5, int) and type(i > 5) is not int:
            bools += 1
    return ints, floats, bools, others


print(simple(3000))


def several(n):
    a = b = c = d = 0
    for i in range(n):
        x = mixed(i)
        if isinstance(x, (int, float)):
            a += 1
        if isinstance(x, (str, list, bytes, float)):
            b += 1
        if isinstance(x, Other) or isinstance(x, Meters):
            c += 1
        if isinstance(x, object):
            d += 1
        if type(x) in (int, bool):
            d += 100
        if type(x) not in (float, type(None)):
            d += 10_000
    return a, b, c, d


print(several(12_000))


def derived(n):
    count = 0
    x = Meters(3)
    for i in range(n):
        count += isinstance(x, int) + isinstance(i, Meters) + (type(x) is int)
    return count


print(derived(3000))


def asked(n):
    count = 0
    for i in range(n):
        count += isinstance(i, EvenNumber)
    return count


print(asked(3000))


def raising(n):
    for i in range(n):
        isinstance(i, int if i < 2000 else 3)


try:
    raising(3000)
except TypeError as error:
    print(error)

kind = type


def replaced(n):
    global kind
    count = 0
    for i in range(n):
        count += kind(i) is int
        if i == 1500:
            kind = lambda value: float
    return count


print(replaced(3000))


def kept(n):
    last = None
    for i in range(n):
        last = type(i)
        types = (int, float)
    return last, types


print(kept(3000))
