# The cell of __class__, which type.__new__ fills from __classcell__.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

class Keeps(type):
    def __new__(mcs, name, bases, namespace):
        print('__classcell__' in namespace, type(namespace.get('__classcell__')).__name__)
        return super().__new__(mcs, name, bases, namespace)
class A(metaclass=Keeps):
    def f(self): return __class__
class B(metaclass=Keeps):
    def f(self): return 1
print(A().f() is A, '__classcell__' in A.__dict__)

class Forgets(type):
    def __new__(mcs, name, bases, namespace):
        namespace.pop('__classcell__', None)
        return super().__new__(mcs, name, bases, namespace)
class Sets(type):
    def __new__(mcs, name, bases, namespace):
        namespace['__classcell__'] = 5
        return super().__new__(mcs, name, bases, namespace)
class Other(type):
    def __new__(mcs, name, bases, namespace):
        first = super().__new__(mcs, name, bases, namespace)
        return super().__new__(mcs, name, bases, dict(namespace))
def define(metaclass):
    class X(metaclass=metaclass):
        def f(self): return __class__
    return X
report(lambda: define(Forgets))
report(lambda: define(Sets))
report(lambda: define(Other)().f().__name__)
class Replaces(type):
    def __new__(mcs, name, bases, namespace):
        super().__new__(mcs, name, bases, namespace)
        del namespace['__classcell__']
        return super().__new__(mcs, name, bases, namespace)
report(lambda: define(Replaces))
report(lambda: define(lambda name, bases, namespace: 5))

class Assigned:
    def f(self):
        nonlocal __class__
        __class__ = 42
        return __class__
    def g(self): return __class__
print(Assigned().f(), Assigned().g(), Assigned().__class__.__name__)
class Own:
    __class__ = 'mine'
    def f(self): return __class__
print(Own().f().__name__, Own().__class__, Own.__class__, type(Own()).__name__)
print(isinstance(Own(), str))
class Pretends:
    @property
    def __class__(self): return int
print(isinstance(Pretends(), int), isinstance(Pretends(), Pretends), issubclass(type(Pretends()), int))
