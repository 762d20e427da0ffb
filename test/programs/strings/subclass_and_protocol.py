# Classes derived from str, and what str() asks of values.
class Name(str):
    def greet(self):
        return 'Hello ' + self

    def __len__(self):
        return 99


n = Name('Ann')
print(n, n.greet(), len(n), n == 'Ann', 'Ann' == n, n + '!', type(n + '!').__name__, n.upper(), n[0], type(n[0]).__name__, hash(n) == hash('Ann'))
print({'Ann': 1}[n], '-'.join([n, 'Bob']), n in 'Ann and Bob', f'{n:>5}|', '%s' % n, 'x'.join(n), n.replace('n', 'm'), isinstance(n, str), repr(n), list(n))
print('AnnX'.removesuffix('X') == n, 'Ann'.startswith(n), 'Ann'.find(n), sorted([n, 'Aaa']), str(n), type(str(n)).__name__, max(n, 'Abc'))


class Text:
    def __init__(self, value):
        self.value = value

    def __str__(self):
        return self.value

    def __repr__(self):
        return f'<{self.value}>'

    def __format__(self, spec):
        return f'{spec}:{self.value}'


t = Text('v')
print(t, str(t), repr(t), [t], f'{t} {t!s} {t!r} {t:spec}', '{} {:abc} {!r}'.format(t, t, t), '%s %r' % (t, t), format(t, 'z'))
for action in (lambda: str(Text(5)), lambda: repr(Text), lambda: str(b'a', 'nope'), lambda: str('a', 'utf-8'), lambda: str(1, 'utf-8'), lambda: str(1, 2)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(str(), str(b'ab'), str(b'ab', 'ascii'), str(object='x'), str(None), str(1.50), str([1, 'a']), str(str))
