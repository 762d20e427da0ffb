# Inheritance, super, method resolution order.
class A:
    def __init__(self): self.log = ['A']
    def who(self): return 'A'
    def call(self): return self.who()
    def chain(self): return ['A']
class B(A):
    def __init__(self): super().__init__(); self.log.append('B')
    def who(self): return 'B' + super().who()
    def chain(self): return ['B'] + super().chain()
class C(A):
    def who(self): return 'C' + super().who()
    def chain(self): return ['C'] + super().chain()
class D(B, C):
    def who(self): return 'D' + super().who()
    def chain(self): return ['D'] + super().chain()
d = D()
print(d.log, d.who(), d.call(), d.chain(), [c.__name__ for c in D.__mro__], D.__bases__, D.mro() == list(D.__mro__), B.who(d))
print(isinstance(d, A), issubclass(D, C), issubclass(A, D), super(B, d).who(), super(D, D).who(d), A.__subclasses__() == [B, C], D.__base__.__name__)
try:
    class X(A, B): pass
except TypeError as error: print(error)
class Base:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag
class Sub(Base, tag='t'): pass
print(Sub.tag, Base.__dict__.get('tag'))
class MyList(list):
    def total(self): return sum(self)
    def append(self, x): super().append(x * 2)
m = MyList([1, 2]); m.append(5); print(m, m.total(), len(m), m[1:], type(m[1:]).__name__, isinstance(m, list), m == [1, 2, 10])
class MyDict(dict):
    def __missing__(self, k): self[k] = v = len(self); return v
w = MyDict(a=0); print(w['x'], w['y'], w['x'], w, w.get('zz'))
class MyInt(int):
    def __add__(self, o): return MyInt(int(self) + o + 1)
    def __repr__(self): return f'MyInt({int(self)})'
print(MyInt(3) + 4, MyInt(3) * 2, MyInt(5) == 5, type(MyInt(1) + 1).__name__, [10, 20][MyInt(1)], f'{MyInt(7):03d}')
class MyStr(str):
    def shout(self): return self.upper() + '!'
print(MyStr('hi').shout(), MyStr('a') + 'b', len(MyStr('abc')), {MyStr('k'): 1}['k'])
class E(Exception): pass
class F(E):
    def __init__(self, code): super().__init__('code', code); self.code = code
try: raise F(3)
except E as error: print(error, error.args, error.code, repr(error))
class Shape:
    def area(self): raise NotImplementedError('area')
    def __lt__(self, o): return self.area() < o.area()
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
print(max([Sq(2), Sq(5), Sq(3)]).s, [q.s for q in sorted([Sq(2), Sq(1)])])
try: Shape().area()
except NotImplementedError as error: print(error)
class Mixin:
    def describe(self): return f'{type(self).__name__}:{self.name}'
class Thing(Mixin, A):
    name = 'n'
print(Thing().describe(), Thing().who(), type(super(Thing, Thing()).describe).__name__)
