# A walk through the language: classes, descriptors, metaclasses, calls and their errors, formatting.
class C: pass
class D: x: int = 1
print(C.__annotations__, D.__annotations__)
class Shape:
    registry = {}
    def __init_subclass__(cls, /, kind=None, **kw):
        super().__init_subclass__(**kw); Shape.registry[kind or cls.__name__] = cls
    def area(self): raise NotImplementedError(f"{type(self).__name__}.area")
    def __lt__(self, o): return self.area() < o.area()
class Sq(Shape, kind="square"):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Ci(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3 * self.r * self.r
print(Shape.registry, sorted([Sq(3), Ci(1), Sq(1)])[0].area())
try: Shape().area()
except NotImplementedError as e: print(repr(e))
class Desc:
    def __set_name__(self, owner, name): self.name = '_' + name
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.name, 'unset')
    def __set__(self, o, v):
        if v < 0: raise ValueError(f"{self.name[1:]} must be >= 0")
        setattr(o, self.name, v)
class P:
    a = Desc(); b = Desc()
p = P(); p.a = 5
print(p.a, p.b, vars(p))
try: p.b = -1
except ValueError as e: print(e)
class Meta(type):
    def __call__(cls, *a, **k):
        print("making", cls.__name__); return super().__call__(*a, **k)
    def __iter__(cls): return iter(range(3))
class M(metaclass=Meta):
    def __new__(cls, v): o = super().__new__(cls); o.v = v; return o
    def __init__(self, v): self.v *= 2
print(M(4).v, list(M), isinstance(M, Meta))
class Stack(list):
    def push(self, x): self.append(x); return self
    def __repr__(self): return f"Stack({super().__repr__()})"
s = Stack([1, 2]).push(3); print(s, len(s), s[-1], s + [4], s == [1, 2, 3], isinstance(s, list), sum(s), [x for x in s], s[::-1], 2 in s)
class Temp(float):
    def __new__(cls, v): return super().__new__(cls, v)
    def __add__(self, o): return Temp(float(self) + float(o))
print(Temp(1.5) + 2, type(Temp(1.5) + 2).__name__, Temp(2) * 3, sorted([Temp(3), 1, 2.5]))
class DD(dict):
    def __missing__(self, k): self[k] = []; return self[k]
d = DD(); d['a'].append(1); d['a'].append(2); d['b']; print(d, dict(d), 'c' in d, d.get('c'))
def deco(n):
    def w(f):
        def inner(*a, **k):
            return [f(*a, **k) for _ in range(n)]
        inner.__name__ = f.__name__
        return inner
    return w
@deco(2)
def hello(name, *, punct='!'): return f"hello {name}{punct}"
print(hello('bob', punct='?'), hello.__name__)
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return (a, b, c, args, d, e, kw)
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7))
for bad in (lambda: f(), lambda: f(1), lambda: f(1, a=2, d=1), lambda: hello(), lambda: len(), lambda: [].append(), lambda: int('x'), lambda: 'a' + 1, lambda: [1][5], lambda: {}['k'], lambda: None.x, lambda: (1, 2)[0] / 0, lambda: undefined, lambda: [] < 1, lambda: {[]: 1}, lambda: next(iter([])), lambda: int(None), lambda: float('abc'), lambda: 'abc'.index('z'), lambda: [].pop(), lambda: max([]), lambda: chr(-1), lambda: '%d' % 'x', lambda: '{:d}'.format('x'), lambda: range(1, 2, 0), lambda: f(*1), lambda: f(**1)):
    try: bad()
    except Exception as e: print(type(e).__name__, '|', e)
def ctx():
    class X:
        def __enter__(self): return 'in'
        def __exit__(self, *a): print('exit', a[0].__name__ if a[0] else None); return True
    with X() as v, X() as w:
        print(v, w); raise ValueError
    print('after')
ctx()
def fin():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return 'ret'
            print('body', i)
        finally: print('fin', i)
print(fin())
x, *y, z = range(5); (a, b), c = (1, 2), 3; print(x, y, z, a, b, c)
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2], {i: i * i for i in range(3)}, {*'aab'} == {'a', 'b'}, sum(i for i in range(4)))
print(f"{3.14159:.2f} {42:>6} {'hi':^8}| {1e10:g} {255:#o} {True!s} {[1]!r:>5} {'x':*<4} {-5:+d} {1234567.891:,.2f} {0.5:%}")
print("a,b,,c".split(','), " x ".strip(), "Hello".swapcase(), "abc".replace('b', 'BB'), "x".join("123"), "abc".find('c'), "tEsT".title(), "a\tb".expandtabs(4), 'é'.encode(), b'abc'.hex(), "ab" in "cabd", "abc"[::-1], ord('a'), "%5.2f|%-5s|%05d" % (3.14159, 'ab', 42))
