# property: its accessors, documentation, messages and derived classes.
class A:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "The x."
        return self._x
    @x.setter
    def x(self, value): self._x = value
    @x.deleter
    def x(self): del self._x
    read_only = property(lambda self: 'read')
    write_only = property(None, lambda self, value: print('wrote', value))
    nothing = property()
    documented = property(lambda self: 0, doc='given')
    typed = property(lambda self: 0, None, None, 'positional')

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

a = A()
a.x += 1
print(a.x, A.x.__doc__, A.documented.__doc__, A.typed.__doc__, A.nothing.__doc__)
del a.x
report(lambda: a.x)
report(lambda: setattr(a, 'read_only', 1))
report(lambda: delattr(a, 'read_only'))
report(lambda: a.write_only)
a.write_only = 5
report(lambda: a.nothing)
report(lambda: setattr(a, 'nothing', 1))
report(lambda: delattr(a, 'nothing'))
report(lambda: property(1).__get__(a))
report(lambda: property().__get__(a))
report(lambda: property().__set__(a, 1))
report(lambda: property().__delete__(a))
report(lambda: property().__get__(None, A).__class__)
report(lambda: setattr(A.x, 'fget', 1))
report(lambda: property(1, 2, 3, 4, 5))
report(lambda: property(wrong=1))
report(lambda: property(fget=len, fset=1, fdel=2, doc=3).__doc__)
report(lambda: A.x.fget.__name__ + A.x.fset.__name__ + A.x.fdel.__name__)
A.x.__doc__ = 'changed'
print(A.x.__doc__, A.read_only.fset, A.read_only.__isabstractmethod__)
print(A.x.getter(len).fget is len, A.x.getter(len).fset is A.x.fset, A.x.setter(None).fset is A.x.fset)
a.__dict__['x'] = 'own'
report(lambda: a.x)
print(hasattr(A.x, '__name__'), type(A.x).__name__, isinstance(A.x, property))

class Outer:
    class Inner:
        @property
        def p(self): return 1
report(lambda: setattr(Outer.Inner(), 'p', 1))

class Cached(property):
    "A derived property."
    calls = 0
    def __get__(self, instance, owner=None):
        Cached.calls += 1
        return super().__get__(instance, owner)
    def __set_name__(self, owner, name):
        self.called = name
class B:
    @Cached
    def y(self):
        "The y."
        return 7
print(B().y, B.y.__doc__, Cached.calls, B.__dict__['y'].called, type(B.__dict__['y'].setter(None)).__name__)
report(lambda: setattr(B(), 'y', 1))
class Renamed:
    p = property(lambda self: 1)
    q = p
report(lambda: setattr(Renamed(), 'p', 1))
report(lambda: setattr(Renamed(), 'q', 1))
class Later: pass
Later.p = property(lambda self: 1)
report(lambda: setattr(Later(), 'p', 1))
