# The texts of everyday mistakes.
class C:
    def m(self, a): pass
    attribute = 1
cases = [
    lambda: 1 + 'a', lambda: 'a' + 1, lambda: [] + 1, lambda: 1 < 'a', lambda: None + 1, lambda: -'a', lambda: ~1.5, lambda: 'a' * 'b', lambda: 1 & 1.5, lambda: {} | 1, lambda: 5 in 5,
    lambda: None.x, lambda: 'a'.nope, lambda: (5).nope, lambda: C().attribut, lambda: C.nope, lambda: len.x, lambda: None(), lambda: 5(), lambda: 'a'(), lambda: [][0], lambda: ()[1], lambda: 'a'[5], lambda: None[0], lambda: 5[0], lambda: {}['k'], lambda: [1]['k'], lambda: C()[0],
    lambda: undefined, lambda: prnt, lambda: C().m(), lambda: C().m(1, 2), lambda: C.m(), lambda: C().m(b=1), lambda: len(), lambda: len(1, 2), lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: divmod(1, 0), lambda: 2 ** 'a', lambda: pow(2, -1, 4), lambda: int('a'), lambda: int([]), lambda: float('a'), lambda: chr(-1), lambda: ord('ab'), lambda: [1, 2].index(3), lambda: [].remove(1), lambda: [].pop(), lambda: {1}.remove(2), lambda: 'a'.index('b'), lambda: iter(5), lambda: next(5), lambda: [*5], lambda: {**5}, lambda: (lambda x: x)(), lambda: (lambda: 0)(1), lambda: isinstance(1, 'a'), lambda: sum([[]]), lambda: max([]), lambda: sorted([1, 'a']), lambda: hash([]), lambda: {[]: 1}, lambda: range('a'), lambda: ' '.join([1]), lambda: '%d' % 'x', lambda: '{}'.format(), lambda: 1 << -1, lambda: object().x, lambda: type('X', (), {})().y, lambda: setattr(5, 'x', 1), lambda: delattr(C(), 'x'), lambda: bytes([300]), lambda: b'a' + 'a', lambda: abs('a'), lambda: round('a'), lambda: [1] < 5, lambda: 1 @ 2, lambda: [] @ [], lambda: not_defined.x, lambda: C().m.x, lambda: super(), lambda: ''.join(5), lambda: zip(5), lambda: map(5), lambda: list(5), lambda: dict(5), lambda: set(5), lambda: tuple(5), lambda: print(end=5), lambda: C(5), lambda: 'abc'.split(5), lambda: 'a'.replace(1, 2), lambda: [].append(), lambda: [].insert(1), lambda: 'a'.upper(1),
]
for i, case in enumerate(cases):
    try: print(i, 'no error:', case())
    except Exception as error: print(i, type(error).__name__, error)
a = 1
def local():
    print(later)
    later = 1
try: local()
except UnboundLocalError as error: print(error)
try: a, b = 1
except TypeError as error: print(error)
try:
    for x in 5: pass
except TypeError as error: print(error)
try:
    with 5: pass
except TypeError as error: print(error)
try: a.b.c = 1
except AttributeError as error: print(error)
try: a[0] = 1
except TypeError as error: print(error)
try: del a[0]
except TypeError as error: print(error)
try: (1, 2)[0] = 1
except TypeError as error: print(error)
try: a.x = 5
except AttributeError as error: print(error)
