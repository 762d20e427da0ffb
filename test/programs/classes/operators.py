# The operator protocols and their reflected forms.
class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'V({self.x})'
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o)) if isinstance(o, (V, int)) else NotImplemented
    def __radd__(self, o): return V(('r', o, self.x))
    def __sub__(self, o): return V(self.x - o.x)
    def __mul__(self, o): return V(self.x * o)
    __rmul__ = __mul__
    def __truediv__(self, o): return V(self.x / o)
    def __floordiv__(self, o): return V(self.x // o)
    def __mod__(self, o): return V(self.x % o)
    def __pow__(self, o): return V(self.x ** o)
    def __matmul__(self, o): return V(('@', self.x, o.x))
    def __and__(self, o): return 'and'
    def __or__(self, o): return 'or'
    def __xor__(self, o): return 'xor'
    def __lshift__(self, o): return 'lshift'
    def __rshift__(self, o): return 'rshift'
    def __rsub__(self, o): return ('rsub', o)
    def __neg__(self): return V(-self.x)
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return V(abs(self.x))
    def __iadd__(self, o): self.x += 100; return self
    def __divmod__(self, o): return 'divmod'
    def __round__(self, n=None): return ('round', n)
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 2
    def __bool__(self): return False
    def __len__(self): return 9
a, b = V(5), V(3)
print(a + b, a + 1, 1 + a, 'x' + a if False else '', a - b, a * 2, 3 * a, a / 2, a // 2, a % 3, a ** 2, a @ b, a & b, a | b, a ^ b, a << b, a >> b, 9 - a, -a, +a, ~a, abs(V(-4)))
c = a; a += 1; print(a, c is a, divmod(a, 2), round(a), round(a, 1), int(a), float(a), [10, 20, 30][a], bool(a), len(a), hex(V(1)), 'abc'[V(0)], list(range(V(0))))
a -= V(5); print(a, c is a); a *= 2; print(a)
class W(V):
    def __radd__(self, o): return 'W first'
    def __eq__(self, o): return 'eq'
    def __ne__(self, o): return 'ne'
    def __lt__(self, o): return 'lt'
    def __ge__(self, o): return 'ge'
print(V(1) + W(2), W(1) == 1, W(1) != 1, W(1) < 1, 1 > W(1), W(1) >= 1, 1 <= W(1), 1 == W(1), (W(1) == 2) and 'truthy')
for bad in (lambda: a + 'x', lambda: a - 5, lambda: a > b, lambda: a << None or 1, lambda: [] + a, lambda: a @ 1, lambda: 'x' * V(1) if False else 2 @ a):
    try: print(bad())
    except (TypeError, AttributeError) as error: print(type(error).__name__, error)
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
    def __contains__(self, x): return x == 'in'
print(list(Seq()), Seq()[2], 'in' in Seq(), 20 in Seq(), [x for x in Seq()])
class Call:
    def __call__(self, *a, **k): return a, k
print(Call()(1, x=2), callable(Call()), list(map(Call(), [1])))
class Item:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __reversed__(self): return reversed(list(self.d))
i = Item(); i['a'] = 1; i[1, 2] = 3; i['a'] += 5; del i[1, 2]; print(i['a'], list(i), len(i), 'a' in i, list(reversed(i)))
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return NotImplemented if not isinstance(o, Eq) else self.v == o.v
    __hash__ = None
print(Eq(1) == Eq(1), Eq(1) != Eq(1), Eq(1) == 1, Eq(1) in [Eq(2), Eq(1)], [Eq(1)] == [Eq(1)], [Eq(1)].index(Eq(1)))
class T:
    def __str__(self): return 'str'
print(str(T()), f'{T()}', '%s' % T(), repr(T()).startswith('<__main__.T object at 0x'), [1] and 'ok')
