# __new__: of immutable types, what it may give, and who may call whose.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
class Even(int):
    def __new__(cls, value, *rest):
        return super().__new__(cls, value - value % 2)
    def __init__(self, value, tag=None): self.tag = tag
e = Even(7, 't')
print(e, e.tag, type(e), e + 1, type(e + 1), isinstance(e, int), e == 6, hash(e) == hash(6))
class Pair(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    @property
    def first(self): return self[0]
p = Pair(1, 2)
print(p, p.first, len(p), p == (1, 2), p + (3,), type(p + (3,)))
class Text(str):
    def __new__(cls, *parts): return str.__new__(cls, '-'.join(parts))
print(Text('a', 'b'), Text('a').upper(), type(Text('a').upper()))
class F(float):
    def __new__(cls, x=0): return float.__new__(cls, x * 2)
class B(bytes): pass
class Fz(frozenset):
    def __new__(cls, items): return super().__new__(cls, [i * 2 for i in items])
print(F(1.5), B(b'x'), sorted(Fz([1, 2])), type(Fz([1])).__name__)
class Other:
    def __new__(cls, *args): return 'not an instance'
    def __init__(self, *args): print('never called')
print(Other(1))
class Cached:
    made = {}
    def __new__(cls, key):
        return cls.made.setdefault(key, object.__new__(cls))
    def __init__(self, key): self.count = getattr(self, 'count', 0) + 1
print(Cached('a') is Cached('a'), Cached('a').count)
class SubInstance(int):
    def __new__(cls, v): return Even(v)
    def __init__(self, *args): print('not for an Even')
print(type(SubInstance(5)))
report(lambda: int.__new__(str))
report(lambda: int.__new__(5))
report(lambda: int.__new__())
report(lambda: object.__new__(int))
report(lambda: object.__new__(Even))
report(lambda: int.__new__(Even, 3).__class__)
report(lambda: int.__new__(bool, 1))
report(lambda: list.__new__(list, 1, 2, 3))
report(lambda: tuple.__new__(Pair, [5]))
report(lambda: dict.__new__(list))
report(lambda: object.__new__(type))
report(lambda: type(None)(1))
report(lambda: type(NotImplemented)() is NotImplemented)
report(lambda: type(...)() is ...)
report(lambda: type(None)() is None)
class Plain: pass
class Init:
    def __init__(self, x): pass
class New:
    def __new__(cls, x): return object.__new__(cls)
class NewExtra:
    def __new__(cls, x): return object.__new__(cls, x)
class Both:
    def __new__(cls, *args): return object.__new__(cls)
    def __init__(self, *args): pass
class InitExtra:
    def __init__(self, x): super().__init__(x)
report(lambda: Plain(1))
report(lambda: Plain(x=1))
report(lambda: Init())
report(lambda: Init(1, 2))
report(lambda: New(1).__class__)
report(lambda: New())
report(lambda: NewExtra(1))
report(lambda: InitExtra(1))
report(lambda: Both(1, 2).__class__)
report(lambda: object(1))
report(lambda: object.__new__(Plain, 1))
report(lambda: object.__new__(Init, 1).__class__)
report(lambda: object.__init__(Plain(), 1))
report(lambda: object.__init__(New(1), 1))
report(lambda: object.__init__())
class BadInit:
    def __init__(self): return 5
report(BadInit)
class NotCallableNew:
    __new__ = 5
report(NotCallableNew)
class NotCallableInit:
    __init__ = None
report(NotCallableInit)
class Abstract:
    def __new__(cls):
        if cls is Abstract: raise TypeError('abstract')
        return super().__new__(cls)
class Concrete(Abstract): pass
report(Abstract)
report(lambda: type(Concrete()).__name__)
print(Even.__dict__['__new__'].__class__.__name__, Even.__new__.__class__.__name__, int.__new__.__class__.__name__)
