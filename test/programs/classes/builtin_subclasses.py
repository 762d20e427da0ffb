# Classes derived from built-in types.
class MyInt(int):
    def __new__(cls, value, unit=''):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def __add__(self, other): return MyInt(int(self) + int(other), self.unit)
    def __repr__(self): return f'MyInt({int(self)}{self.unit})'

m = MyInt(5, 'kg')
print(m, m + 1, m * 2, type(m * 2).__name__, m == 5, hash(m) == hash(5), {5: 'five'}[m], m.unit, [10, 20, 30, 40, 50, 60][m])
print(isinstance(m, int), m.bit_length(), f'{m:03d}', '%d' % m, range(m), sum([m, m]), -m, abs(MyInt(-3)))

class MyStr(str):
    def shout(self): return self.upper() + '!'
    def __len__(self): return 99

s = MyStr('abc')
print(s, repr(s), s.shout(), len(s), s + 'd', type(s + 'd').__name__, s == 'abc', {'abc': 1}[s], s[1:], 'b' in s, ','.join([s, s]))
print(sorted([MyStr('b'), 'a']), s.startswith('a'), f'{s:>5}|', s.__class__.__name__, isinstance(s, str), s * 2)

class MyList(list):
    def __init__(self, *items):
        super().__init__(items)
        self.changes = 0
    def append(self, item):
        self.changes += 1
        super().append(item)
    def __getitem__(self, i):
        return ('item', super().__getitem__(i))

l = MyList(1, 2)
l.append(3)
l.extend([4])
print(l, len(l), l[0], l.changes, list(l), l == [1, 2, 3, 4], 3 in l, l + [5], type(l + []).__name__, sorted(l, reverse=True), [*l], l.index(2))
for item in l: print(item, end=' ')
print(l[::2], bool(MyList()), isinstance(l, list))

class Default(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]
    def __repr__(self): return 'Default' + super().__repr__()

d = Default(a=1)
print(d['a'], d['b'], d, d.get('c'), 'c' in d, dict(d), {**d}, list(d.items()), d | {'z': 0}, type(d | {}).__name__)
d.name = 'attribute'
print(d.name, d.__dict__)

class Pair(tuple):
    __slots__ = ()
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
    def __add__(self, other): return Pair(self[0] + other[0], self[1] + other[1])

p = Pair(1, 2)
a, b = p
print(p, p.first, p + Pair(3, 4), a, b, p == (1, 2), hash(p) == hash((1, 2)), {(1, 2): 'x'}[p], len(p), type(p + p).__name__, p[::-1])

class MySet(set):
    def add(self, item): super().add(str(item))

x = MySet([1])
x.add(2)
print(sorted(x, key=str), len(x | {3}), type(x | {3}).__name__, 1 in x)

class MyFloat(float):
    def __round__(self, n=None): return 'rounded'
print(MyFloat(1.5) + 1, type(MyFloat(1) + 1).__name__, round(MyFloat(2.5)), repr(MyFloat(2.5)), MyFloat('3') == 3)

class MyError(KeyError):
    def __str__(self): return 'mine: ' + str(self.args)
try:
    raise MyError('k', 1)
except LookupError as e:
    print(e, repr(e))
for bad in (lambda: type('X', (bool,), {}), lambda: type('X', (type(None),), {}), lambda: type('X', (range,), {}), lambda: type('X', (int, str), {})):
    try:
        bad()
    except TypeError as e:
        print(e)
