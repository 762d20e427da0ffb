# Class.__bases__ = (...): MROs and inherited methods follow, in all derived classes.
class A:
    def f(self): return 'A'
    def __len__(self): return 1
class B:
    def f(self): return 'B'
    def __len__(self): return 2
    def __call__(self): return 'called'
class C(A): pass
class D(C): pass

def report(cls, bases):
    try:
        cls.__bases__ = bases
        print('fine', [c.__name__ for c in cls.__mro__])
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

c, d = C(), D()
print(c.f(), d.f(), len(d), callable(d))
C.__bases__ = (B,)
print(c.f(), d.f(), len(d), callable(d), d())
print(D.__mro__, C.__base__, A.__subclasses__(), B.__subclasses__())
C.__bases__ = (A, B)
print(c.f(), [x.__name__ for x in D.__mro__], isinstance(d, A), issubclass(D, B))
report(C, [A])
report(C, ())
report(C, (1,))
report(C, (C,))
report(C, (D,))
report(C, (A, A))
report(C, (object, A))
report(C, (bool,))
report(C, (int,))
report(C, (dict,))
report(C, (object,))
report(int, (object,))
print(C.__bases__, c.__class__.__mro__)
class Plain: pass
report(Plain, (A,))
class E(object): pass
class F(E): pass
report(F, (A,))
print(F().f())
class S: __slots__ = ('a',)
class T(S): pass
report(T, (A,))
report(F, (S,))
try:
    del F.__bases__
except TypeError as error:
    print(error)
class Meta(type):
    def mro(cls):
        if cls.__name__ == 'Bad':
            raise ValueError('no order')
        return type.mro(cls)
class G(metaclass=Meta): pass
class H(G): pass
class X: pass
class K(G, X): pass
report(K, (X, G))
class L(A): x = 1
class M(B): x = 2
class N(L): pass
n = N()
for _ in range(2):
    print(n.x, n.f(), len(n), end=' ')
    N.__bases__ = (M,)
    print(n.x, n.f(), len(n))
    N.__bases__ = (L,)
