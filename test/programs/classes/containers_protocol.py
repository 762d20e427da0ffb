# Classes that behave like containers and iterators.
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        if isinstance(key, slice):
            return Matrix(self.rows[key])
        return self.rows[key]
    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value
    def __delitem__(self, key): del self.rows[key]
    def __len__(self): return len(self.rows)
    def __iter__(self): return (x for row in self.rows for x in row)
    def __contains__(self, x): return any(x in row for row in self.rows)
    def __reversed__(self): return reversed(self.rows)
    def __eq__(self, other): return isinstance(other, Matrix) and self.rows == other.rows
    def __repr__(self): return f'Matrix({self.rows})'
    def __call__(self, f): return Matrix([[f(x) for x in row] for row in self.rows])

m = Matrix([[1, 2], [3, 4]])
m[0, 1] = 9
print(m[0, 1], m[1], m[0:1], len(m), list(m), 3 in m, 5 in m, list(reversed(m)), m == Matrix([[1, 9], [3, 4]]), m(lambda x: -x))
del m[0]
print(m, sum(m), max(m), sorted(m), bool(m), [*m], dict(zip('ab', m)))
a, b = m
print(a, b)

class OldStyle:
    def __getitem__(self, i):
        if i >= 3: raise IndexError('end')
        return i * 10

print(list(OldStyle()), 20 in OldStyle(), 15 in OldStyle(), [x for x in OldStyle()], max(OldStyle()))
first, *rest = OldStyle()
print(first, rest)

class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1

c = Countdown(3)
print(next(c), list(c), list(c), next(c, 'none'), list(zip(Countdown(2), 'abc')), sum(Countdown(4)))
for i, x in enumerate(Countdown(2)): print(i, x, end='; ')
print(list(map(str, Countdown(2))), list(filter(None, Countdown(1))), 2 in Countdown(3), ''.join(str(x) for x in Countdown(3)))

class NotIterator:
    def __iter__(self): return 5
class NoIter:
    __iter__ = None
class Unhashable:
    __hash__ = None
class BadContains:
    __contains__ = None
    def __iter__(self): return iter([])
for bad in (lambda: iter(NotIterator()), lambda: iter(NoIter()), lambda: hash(Unhashable()), lambda: 1 in BadContains(), lambda: reversed(NoIter()), lambda: object()[0], lambda: len(object()), lambda: next(object())):
    try:
        print(bad())
    except TypeError as e:
        print(e)

class Keys:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k.upper()
print(dict(Keys()), {**Keys()}, (lambda **kw: kw)(**Keys()))

class Lengthy:
    def __len__(self): return 2
    def __getitem__(self, i): return 'xy'[i]
print(list(reversed(Lengthy())), bool(Lengthy()), list(Lengthy()))

class Formatted:
    def __format__(self, spec): return f'<{spec}>'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
x = Formatted()
print(f'{x}', f'{x:abc}', f'{x!r}', f'{x!s:>5}', '{:q}'.format(x), format(x), format(x, 'z'), str(x), repr(x), [x], '%s %r' % (x, x))
class BadStr:
    def __str__(self): return 5
    def __repr__(self): return None
for bad in (str, repr, lambda x: f'{x}', print):
    try:
        bad(BadStr())
    except TypeError as e:
        print(e)
