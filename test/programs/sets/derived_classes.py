# Classes derived from the containers: what they show, and what their operations give.
class S(set):
    pass


class F(frozenset):
    pass


class L(list):
    pass


class D(dict):
    pass


class T(tuple):
    pass


a, b = S([1, 2]), S([2])
for result in (a, a | b, a.copy(), a & b, a - b, a ^ b, a.union(b), a.difference(b), {1} | a, S(), F([1]), F() | b):
    print(type(result).__name__, result)
a |= {5}
print(type(a).__name__, a, *a, a == {1, 2, 5}, 5 in a, len(a))
items = L([1])
print([type(x).__name__ for x in (items.copy(), items + items, items * 2, items[:], items)])
items += [2]
items *= 2
print(type(items).__name__, items)
d = D(a=1)
print([type(x).__name__ for x in (d.copy(), d | d, {} | d, d)])
d |= {"q": 1}
print(type(d).__name__, d)
t = T((1, 2))
print([type(x).__name__ for x in (t + t, t * 1, t[:], tuple(t), t)], t)
print(hash(F([1])) == hash(frozenset([1])), {F([1]): "found"}[frozenset([1])], hash(t) == hash((1, 2)))


class Counted(S):
    def __init__(self, *args, extra=0):
        super().__init__(*args)
        self.extra = extra


k = Counted([1], extra=5)
k.add(7)
print(k, k.extra, k.pop(), k, type(k.copy()).__name__)


class Pair(tuple):
    def __new__(cls, first, second):
        return super().__new__(cls, (first, second))

    def __repr__(self):
        return "Pair" + super().__repr__()


pair = Pair(1, 2)
print(pair, pair == (1, 2), {pair: 1}[1, 2], pair < (1, 3), pair[0], list(pair))
