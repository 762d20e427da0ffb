# obj.__class__ = Other, where instances of both are laid out alike.
class A:
    def who(self): return 'A'
class B:
    def who(self): return 'B'
class C(A): pass
class S1: __slots__ = ('a', 'b')
class S2: __slots__ = ('b', 'a')
class S3: __slots__ = ('a', 'c')
class S4: __slots__ = ('a',)
class E1: __slots__ = ()
class E2: __slots__ = ()
class W: __slots__ = ('__weakref__',)
class D1: __slots__ = ('__dict__',)
class D2: __slots__ = ('__dict__', 'a')
class I(int): pass
class J(int): pass
class K(int): __slots__ = ()
class L(list): pass
class M(list): pass
class X(Exception): pass
class Y(Exception): pass
class Z(ValueError): pass
class O(OSError): pass

def report(instance, new):
    try:
        instance.__class__ = new
        print('fine', type(instance).__name__)
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

a = A()
a.x = 1
for _ in range(2):
    print(a.who(), a.x, isinstance(a, A), isinstance(a, B))
    a.__class__ = B
    print(a.who(), a.x, isinstance(a, A), isinstance(a, B))
    a.__class__ = C
s = S1()
s.a, s.b = 1, 2
s.__class__ = S2
print(s.a, s.b, type(s).__name__)
for new in (A, B, S1, S3, S4, E1, W, D1, int, object, I, 5, None): report(A(), new)
for new in (A, S1, S2, S3, S4, E1, D2): report(S1(), new)
for new in (E2, A, S1, object, W): report(E1(), new)
for new in (A, E1, W): report(W(), new)
for new in (A, D1, D2): report(D1(), new)
for new in (J, K, int, A): report(I(3), new)
for new in (M, list, A, I): report(L(), new)
for new in (Y, Z, O, Exception): report(X(), new)
for new in (int, bool, A): report(5, new)
report(lambda: 0, A)
report(A, type)
class Meta(type): pass
class N(metaclass=Meta): pass
class Meta2(type): pass
report(N, Meta2)
report(N, type)
try:
    del a.__class__
except TypeError as error:
    print(error)
import sys
class Module(type(sys)): extra = 5
made = type(sys)('made')
report(made, Module)
print(made.extra, made.__name__)
report(made, type(sys))
report(made, A)
report(A(), Module)
