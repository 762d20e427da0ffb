# str.format and format_map: automatic and manual numbering, attributes, items, nesting.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f'Point({self.x}, {self.y})'


p = Point(1, [2, 3])
print('{} {} {}'.format(1, 'a', None), '{2} {0} {1}'.format('a', 'b', 'c'), '{0}{0}{1}'.format(1, 2), '{a} {b}'.format(a=1, b=2), '{} {a} {}'.format(1, 2, a='x'), '{0} {a}'.format('z', a=p))
print('{0.x} {0.y[1]} {p.y[0]}'.format(p, p=p), '{0[k]} {0[2]}'.format({'k': 'v', 2: 'two'}), '{0[a b]}'.format({'a b': 1}), '{[0]} {.x}'.format([9], p), '{0[-1]}'.format({'-1': 'neg'}), '{0.y.__class__.__name__}'.format(p))
print('{:5}|{:<5}|{:>5}|{:^5}|'.format(1, 2, 'c', 'd'), '{:{}}|{:{w}.{p}f}'.format('x', 4, 2.5, w=8, p=2), '{0:{1}}'.format('y', '>3'), '{!r} {!s} {!a} {!r:>6}'.format('é', 'é', 'é', 'é'), '{{}} {{{}}}'.format(1))
print('{:%}'.format(0.5), '{:,}'.format(10 ** 9), '{:#b}'.format(5), '{:+}'.format(3), '{}'.format([1, 2]), '{!r}'.format(p), ''.format(), 'plain'.format(1, 2), '{}'.format('{}'))


class Default(dict):
    def __missing__(self, key):
        return f'<{key}>'


print('{a} {b}'.format_map({'a': 1, 'b': 2}), '{x} {y}'.format_map(Default(x=1)), '{a.x}'.format_map({'a': p}))
cases = [('{}', ()), ('{1}', (0,)), ('{a}', ()), ('{0}{}', (1, 2)), ('{}{0}', (1, 2)), ('{', ()), ('}', ()), ('{}}', (1,)), ('{!}', (1,)), ('{!z}', (1,)), ('{!rx}', (1,)), ('{0.missing}', (1,)), ('{0[x]}', ([1],)), ('{0[5]}', ([1],)), ('{0[}', ([1],)),
         ('{0[]}', ([1],)), ('{0.}', (1,)), ('{0[0]x}', ([1],)), ('{:{:{}}}', (1, 2, 3)), ('{:d}', ('a',)), ('{0', (1,)), ('{0!r', (1,)), ('{0:', (1,)), ('{0!', (1,)), ('{ }', (1,)), ('{a{b}}', (1,)), ('{99999999999999999999}', (1,))]
for text, arguments in cases:
    try:
        print(text, '->', text.format(*arguments))
    except Exception as error:
        print(text, '->', type(error).__name__, error)
try:
    '{}'.format_map({})
except ValueError as error:
    print(error)
