# __slots__, class bodies, name mangling, nested classes, class attributes.
class Slotted:
    __slots__ = ('a', 'b')
    def __init__(self, a): self.a = a

s = Slotted(1)
s.b = 2
print(s.a, s.b, Slotted.a, hasattr(s, '__dict__'))
for action in (lambda: setattr(s, 'c', 1), lambda: s.c, lambda: s.__dict__):
    try:
        action()
    except AttributeError as e:
        print(e)
del s.b
try:
    s.b
except AttributeError as e:
    print(e)
class Sub(Slotted):
    __slots__ = ('c',)
class Loose(Slotted):
    pass
x = Sub(5)
x.c = 6
y = Loose(7)
y.anything = 8
print(x.a, x.c, y.a, y.anything, y.__dict__)
try:
    class Conflict:
        __slots__ = ('v',)
        v = 1
except ValueError as e:
    print(e)

class Mangled:
    __private = 'class'
    def __init__(self): self.__secret = 1
    def get(self): return self.__secret, self.__private, _Mangled__private if False else None
    def __method(self): return 'mangled method'
    def call(self): return self.__method()
    def __dunder__(self): return 'kept'
m = Mangled()
print(m.get(), m.call(), m._Mangled__secret, sorted(m.__dict__), m.__dunder__(), hasattr(m, '__secret'))

class Body:
    """Documentation."""
    values = []
    for i in range(3):
        values.append(i * i)
    if len(values) == 3:
        conditional = True
    total = sum(values)
    squares = [v for v in values]
    def method(self): return Body.values
    class Nested:
        depth = 1
        class Deeper:
            depth = 2
    del i
print(Body.values, Body.conditional, Body.total, Body.squares, Body.Nested.Deeper.depth, hasattr(Body, 'i'), Body.__doc__)
print(Body.Nested.Deeper.__qualname__, Body.__module__, Body.method.__qualname__, Body.__name__, Body.Nested)
shared = Body()
shared.values.append(100)
Body.values = ['new']
print(shared.values, Body().values, 'values' in shared.__dict__)

class Counter:
    count = 0
    def __init__(self): Counter.count += 1; self.id = self.count
    @classmethod
    def reset(cls): cls.count = 0; return cls
    @staticmethod
    def helper(x): return x + 1
a, b = Counter(), Counter()
print(a.id, b.id, Counter.count, Counter.reset() is Counter, Counter.count, a.helper(1), Counter.helper(2), a.reset)
class New:
    def __new__(cls, *args):
        if args and args[0] == 'other': return 'not an instance'
        self = super().__new__(cls)
        self.made = args
        return self
    def __init__(self, *args): self.initialised = True
print(New('other'), New(1, 2).made, New(3).initialised)
for bad in (lambda: object(1), lambda: object.__new__(5), lambda: object.__new__(int), lambda: type('E', (), {})(1), lambda: Slotted.a.__get__(5)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(isinstance(True, int), type(Body).__name__, Body.__class__, Body().__class__.__name__, Body.__dict__['conditional'], type(Body.__dict__).__name__)
try:
    Body.__dict__['x'] = 1
except TypeError as e:
    print(e)
class Del:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
print(Del(1) == Del(1), Del(1) != Del(2), [Del(1), Del(2)].index(Del(2)), Del(3) in [Del(3)])
