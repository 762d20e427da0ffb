# Many operations at random on dicts with keys of all kinds, among them kinds that equal each other.
state = 7


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


class Custom:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Custom) else other)

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return f"Custom({self.value!r})"


class Pair(tuple):
    pass


class Text(str):
    pass


def key(kinds):
    n = rnd(14)
    return [
        n, float(n), n + 0.5, f"k{n}", bool(n % 2), (n, "x"), (float(n), Text("x")), Pair((n, "x")), frozenset([n]),
        None, "😀" * (n % 3), 2**64 + n, 2.0**64, Text(f"k{n}"), b"b%d" % n, (n, (n, 1.0)), (n + 0.5,),
        Custom(n), Custom(f"k{n}"), Custom((n, "x")),
    ][rnd(kinds)]


for turn in range(30):
    d = {}
    for step in range(60):
        op = rnd(12)
        k = key(20 if turn % 2 else 17)
        if op < 5:
            d[k] = step
        elif op == 5:
            print(d.pop(k, "-"), end=" ")
        elif op == 6 and d:
            print(d.popitem(), end=" ")
        elif op == 7:
            print(k in d, d.get(k), end=" ")
        elif op == 8:
            d.setdefault(k, step)
        elif op == 9 and d:
            first = next(iter(d))
            del d[first]
            print(first, end=" ")
        elif op == 10 and rnd(6) == 0:
            d = dict(d)
        elif op == 11 and rnd(12) == 0:
            d.clear()
    print()
    print(d, len(d), d == dict(reversed(list(d.items()))))
