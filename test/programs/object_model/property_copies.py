# What getter(), setter() and deleter() keep of a property, docstrings above all.
class Base:
    @property
    def x(self):
        "Base getter."
        return 1
    @x.setter
    def x(self, value): pass
    given = property(lambda self: 1, doc='given')
class Sub(Base):
    @Base.x.getter
    def x(self):
        "Sub getter."
        return 2
    @Base.given.getter
    def given(self):
        "Not shown."
print(Base.x.__doc__, Sub.x.__doc__, Sub.given.__doc__, Sub.x.fset is Base.x.fset, Sub().x)
class Documented(property):
    "The class."
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        super().__init__(fget, fset, fdel, doc)
class Plain(property): pass
for kind in (Documented, Plain, property):
    class A:
        @kind
        def x(self):
            "The getter."
        y = kind(lambda self: 0, doc='given')
        z = kind()
        @x.setter
        def x(self, value): pass
        @x.deleter
        def x(self): pass
        @y.getter
        def y(self): "Other getter."
    print(kind.__name__, A.x.__doc__, A.y.__doc__, A.z.__doc__, type(A.x) is kind, A.x.fset is not None)
class Slotted(property):
    __slots__ = ()
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
def documented(self): "text"
report(lambda: Slotted(documented).__doc__)
report(lambda: Slotted(lambda self: 0).fget is not None)
class Uncopyable(property):
    def __init__(self, only): super().__init__(only)
report(lambda: Uncopyable(len).setter(None))
report(lambda: property(len).__set_name__(1))
report(lambda: property(len).__set_name__(int, 'name'))
class Awkward:
    @property
    def __doc__(self): raise KeyError('no doc')
    def __call__(self, instance): return 'called'
report(lambda: property(Awkward()))
