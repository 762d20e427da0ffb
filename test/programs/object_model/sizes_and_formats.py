# __format__, __sizeof__, __doc__, __module__ and __match_args__ of classes and instances.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
class A:
    "The doc of A."
    def f(self):
        "The doc of f."
    def __str__(self): return 'text'
class B(A): pass
class C(A):
    __doc__ = 5
class D:
    @property
    def __doc__(self): return 'computed'
print(A.__doc__, A().__doc__, B.__doc__, B().__doc__, C.__doc__, A.f.__doc__, A().f.__doc__, D().__doc__, type(D.__doc__).__name__)
A.__doc__ = 'changed'
print(A.__doc__, A().__doc__)
report(lambda: setattr(A(), '__doc__', 'own'))
print(format(A()), f'{A()}', f'{A()!r:.5}', '{:}'.format(A()), '{!s:>8}'.format(A()))
report(lambda: format(A(), 'x'))
report(lambda: f'{A():>8}')
report(lambda: object.__format__(A(), 5))
report(lambda: format(A(), 5))
class F:
    def __format__(self, spec): return f'<{spec}>'
print(f'{F():a b}', format(F()), '{:{}}'.format(F(), 'w'), f'{F():{1 + 1}}')
class Meta(type):
    def __format__(cls, spec): return f'class {cls.__name__} {spec}'
class G(metaclass=Meta): pass
print(f'{G:spec}', format(int), f'{A}')
print(A.__module__, A().__module__, A.f.__module__, len.__module__, int.__module__, type(A()).__module__)
report(lambda: (5).__module__)
class M:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class N(M): pass
match N(1, 2):
    case M(a, b): print(a, b, N.__match_args__)
class Bad:
    __match_args__ = ['x']
    x = 1
class BadItem:
    __match_args__ = (1,)
class Nothing: pass
def match_one(value, cls):
    match value:
        case cls(x): return x
def match_two(value, cls):
    match value:
        case cls(x, x=y): return x
report(lambda: match_one(Bad(), Bad))
report(lambda: match_one(BadItem(), BadItem))
report(lambda: match_one(Nothing(), Nothing))
report(lambda: match_two(M(1, 2), M))
report(lambda: match_one(5, 5))
report(lambda: match_one(5, int))
print([hasattr(cls, '__match_args__') for cls in (int, str, A, object, type)])
class Sized:
    __slots__ = ('a', 'b')
print(object.__sizeof__(object()), Sized().__sizeof__(), (1.5).__sizeof__(), (1, 2).__sizeof__(), b'abc'.__sizeof__(), None.__sizeof__())
report(lambda: object.__sizeof__())
report(lambda: A().__init_subclass__())
report(lambda: A().__subclasshook__(int))
print(repr(A).split('.')[-1], repr(A()).split(' at ')[0], str(A), A.__repr__(A())[:20], A().__class__.__name__)
class Outer:
    class Inner:
        def method(self): return lambda: 0
print(repr(Outer.Inner), repr(Outer.Inner()).split(' at ')[0], repr(Outer.Inner.method).split(' at ')[0], repr(Outer.Inner().method()).split(' at ')[0])
