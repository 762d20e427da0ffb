# Reflected operators, in-place operators, NotImplemented, subclass priority, and what lacks them.
class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'V({self.x})'
    def __add__(self, o): return V(self.x + o.x) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return V(o + self.x) if isinstance(o, int) else NotImplemented
    def __iadd__(self, o): self.x += getattr(o, 'x', o); return self
    def __mul__(self, k): return V(self.x * k)
    __rmul__ = __mul__
    def __matmul__(self, o): return ('matmul', o)
    def __neg__(self): return V(-self.x)
    def __pos__(self): return 'pos'
    def __invert__(self): return '~'
    def __abs__(self): return V(abs(self.x))
    def __bool__(self): return self.x != 0
    def __int__(self): return self.x
    def __float__(self): return self.x / 1
    def __index__(self): return self.x
    def __divmod__(self, o): return 'divmod', o
    def __rdivmod__(self, o): return 'rdivmod', o
    def __pow__(self, o, m=None): return 'pow', o, m
    def __rpow__(self, o): return 'rpow', o
    def __round__(self, n=None): return 'round', n
    def __lshift__(self, o): return '<<', o
    def __rrshift__(self, o): return 'r>>', o
    def __floordiv__(self, o): return '//', o
    def __rtruediv__(self, o): return 'r/', o
    def __mod__(self, o): return '%', o
    def __and__(self, o): return '&', o
    def __ror__(self, o): return 'r|', o
    def __xor__(self, o): return '^', o

v = V(3)
print(v + V(1), 5 + v, v * 2, 2 * v, v @ 1, -v, +v, ~v, abs(V(-2)), bool(V(0)), int(v), float(v), [0, 1, 2, 3][v])
print(divmod(v, 2), divmod(2, v), v ** 2, 2 ** v, pow(v, 2, 5), round(v), round(v, 1), v << 1, 1 >> v, v // 1, 1 / v, v % 1, v & 1, 1 | v, v ^ 1)
print(hex(v), range(v), 'abc'[V(1)], [1, 2, 3][V(0):V(2)], bin(V(5)), chr(V(65)))
w = v
w += 4
print(w is v, v, end=' ')
w += V(1)
w *= 2
print(w, v)
for bad in (lambda: v + 'a', lambda: 'a' + v, lambda: v - 1, lambda: 1 - v, lambda: v < v, lambda: v | 1, lambda: -object(), lambda: v >> 1, lambda: [] + v, lambda: 1 @ 2, lambda: v[0], lambda: len(v), lambda: v(), lambda: iter(v), lambda: 1 in v):
    try:
        print(bad())
    except TypeError as e:
        print(e)

class Base:
    def __add__(self, o): return 'Base.add'
    def __radd__(self, o): return 'Base.radd'
class Derived(Base):
    def __radd__(self, o): return 'Derived.radd'
print(Base() + Derived(), Derived() + Base(), Base() + Base(), 1 + Base())

class Ordered:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n if isinstance(o, Ordered) else NotImplemented
    def __eq__(self, o): return isinstance(o, Ordered) and self.n == o.n
a, b = Ordered(1), Ordered(2)
print(a < b, a > b, b > a, a == Ordered(1), a != Ordered(1), a != 5, sorted([b, a])[0] is a, max(a, b) is b)
for bad in (lambda: a <= b, lambda: a < 5, lambda: hash(a), lambda: {a: 1}):
    try:
        print(bad())
    except TypeError as e:
        print(e)

class Both:
    def __eq__(self, o): return 'eq'
    def __ne__(self, o): return []
    def __hash__(self): return 5
    def __contains__(self, x): return 'truthy'
    def __len__(self): return 3
print(Both() == 1, Both() != 1, 1 == Both(), hash(Both()), 1 in Both(), not Both(), Both() in [1])
class NoBool:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class BadIndex:
    def __index__(self): return 'x'
for bad in (lambda: bool(NoBool()), lambda: len(BadLen()), lambda: [1][BadIndex()], lambda: bool(BadLen())):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
