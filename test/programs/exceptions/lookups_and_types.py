# The errors of everyday mistakes, with their messages.
class Thing:
    pass

thing = Thing()
cases = [
    lambda: [][0], lambda: [1][5], lambda: (1,)[3], lambda: 'a'[9], lambda: {}['k'], lambda: {1: 2}[3], lambda: range(3)[5], lambda: b'a'[4],
    lambda: [1]['a'], lambda: (1,)[1.0], lambda: 'a'['b'], lambda: {}[[]], lambda: {[]: 1}, lambda: {[1]}, lambda: [1][None],
    lambda: 1 + 'a', lambda: 'a' + 1, lambda: [1] + (2,), lambda: 'a' * 'b', lambda: 'a' - 'b', lambda: None + 1, lambda: {} + {}, lambda: 1 @ 2, lambda: thing + 1,
    lambda: 1 < 'a', lambda: [1] < (1,), lambda: None < None, lambda: thing > thing, lambda: {} < {}, lambda: 1j < 2j,
    lambda: -'a', lambda: ~1.5, lambda: +[], lambda: not_defined, lambda: thing.missing, lambda: None.x, lambda: (5).y, lambda: [].push(1), lambda: 'a'.foo,
    lambda: 5(), lambda: 'a'(), lambda: None(), lambda: thing(), lambda: [](1), lambda: len(5), lambda: iter(5), lambda: next(5), lambda: list(5), lambda: [*5], lambda: sum(5),
    lambda: 1 in 5, lambda: 'a' in 5, lambda: 5 in 'a', lambda: int('x'), lambda: int([]), lambda: float('y'), lambda: int('1', 40), lambda: chr(-1),
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 0 ** -1, lambda: 1 << -1, lambda: 2.0 ** 10000, lambda: divmod(1, 0), lambda: 5 % 0.0,
    lambda: [1, 2].index(3), lambda: [].pop(), lambda: [1].remove(2), lambda: {}.popitem(), lambda: {}.pop('k'), lambda: set().pop(), lambda: {1}.remove(2), lambda: 'a'.index('b'),
    lambda: 'abc'.join([1]), lambda: 'a'.split(''), lambda: '%d' % 'x', lambda: '%s %s' % (1,), lambda: '{} {}'.format(1), lambda: '{x}'.format(), lambda: f'{1:s}', lambda: '%q' % 1,
    lambda: max([]), lambda: min(()), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: tuple(5), lambda: set([[]]), lambda: sorted([1, 'a']), lambda: reversed({1}), lambda: reversed(5),
    lambda: range(1, 2, 0), lambda: range('a'), lambda: slice(), lambda: [1, 2, 3][::0], lambda: zip(5), lambda: enumerate(5), lambda: map(5), lambda: list(map(5, [1])),
    lambda: isinstance(1, 'a'), lambda: open('/no/such'), lambda: __import__('nope'), lambda: exec_missing(), lambda: object().x, lambda: type.x, lambda: setattr(1, 'a', 1),
]
for number, case in enumerate(cases):
    try:
        print(number, 'no error', case())
    except Exception as e:
        print(number, type(e).__name__, e)

def statements():
    def a(): x, y = 1
    def b(): x, y = [1]
    def c(): x, y = 1, 2, 3
    def d(): x, *y, z = [1]
    def e(): [][0] = 1
    def f(): 'abc'[0] = 'x'
    def g(): (1, 2)[0] = 5
    def h(): del [][0]
    def i(): del {}['k']
    def j(): thing[0]
    def k(): thing[0] = 1
    def l(): del thing[0]
    def m(): del thing['k']
    def o(): raise 5
    def p(): for_each = [x for x in 5]
    def q():
        for x in 5: pass
    def r():
        with 5: pass
    def s(): print(undefined_local); undefined_local = 1
    def t():
        global undefined_global_name
        del undefined_global_name
    def u(): None.attribute = 1
    def v(): thing.method()
    def w(): (lambda a: a)()
    def x(): return {**5}
    def y(): return [1, 2][1:2:0]
    def z(): a, b = 'xyz'
    return [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, v, w, x, y, z]

for function in statements():
    try:
        function()
        print(function.__name__, 'no error')
    except Exception as error:
        print(function.__name__, type(error).__name__, error)
