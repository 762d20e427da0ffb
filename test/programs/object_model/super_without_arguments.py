# super() finds the class and the first argument by itself; where it cannot, it says why.
class Base:
    def f(self): return 'Base.f'
    @classmethod
    def make(cls): return cls.__name__

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

class A(Base):
    def f(self): return super().f()
    def nested(self):
        def inner(this): return super().f()
        return inner(self)
    def nested_without(self):
        def inner(): return super().f()
        return inner()
    def lists(self): return [super().f() for _ in 'x']
    def generator(self): yield super().f()
    def rebound(self):
        self = 1
        return super().f()
    def deleted(self):
        del self
        return super().f()
    def captured(self):
        return (lambda: self)() is self and super().f()
    def star(*args): return super().f()
    def keyword(*, self=None): return super().f()
    def none(): return super().f()
    def class_only(self): return __class__.__name__
    lam = lambda self: super().f()
    @classmethod
    def make(cls): return 'A ' + super().make()
    @staticmethod
    def still(self): return super().f()
    def renamed(self):
        s = super
        return s(__class__, self).f()

a = A()
report(a.f)
report(a.nested)
report(a.nested_without)
report(a.lists)
report(lambda: list(a.generator()))
report(a.rebound)
report(a.deleted)
report(a.captured)
report(a.star)
report(A.keyword)
report(A.none)
report(a.class_only)
report(a.lam)
report(A.make)
report(lambda: A.still(a))
report(lambda: A.still(1))
report(a.renamed)

def outside(self): return super().f()
report(lambda: outside(a))
try:
    class Early:
        def f(self): return super().f()
        f(5)
except Exception as error:
    print(type(error).__name__, error, sep=': ')
class Meta(type):
    def __new__(mcs, name, bases, namespace):
        if 'early' in namespace:
            report(lambda: namespace['early'](None))
        return super().__new__(mcs, name, bases, namespace)
class Late(metaclass=Meta):
    def early(self): return __class__
    def too_early(self): return super()
def my_super(super):
    class X(Base):
        def f(self): return super().upper()
    return X().f()
print(my_super(lambda: 'mine'))
