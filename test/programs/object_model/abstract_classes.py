# Abstract methods: what bars a class from having instances.
from abc import ABC, ABCMeta, abstractmethod, abstractclassmethod, abstractproperty, abstractstaticmethod, update_abstractmethods

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

class A(ABC):
    @abstractmethod
    def f(self): return 'A.f'
    @property
    @abstractmethod
    def p(self): pass
    @classmethod
    @abstractmethod
    def c(cls): return 'A.c'
    @staticmethod
    @abstractmethod
    def s(): pass
    @abstractclassmethod
    def ac(cls): pass
    @abstractstaticmethod
    def as_(): pass
    @abstractproperty
    def ap(self): pass
print(sorted(A.__abstractmethods__), A.f.__isabstractmethod__, A.p.__isabstractmethod__, A.__dict__['c'].__isabstractmethod__)
report(lambda: A())
class B(A):
    f = p = c = s = None
report(lambda: B())
class C(B):
    ac = as_ = ap = 0
report(lambda: type(C()).__name__)
class One(ABC):
    @abstractmethod
    def only(self): return 'body'
report(lambda: One())
class Two(One):
    def only(self): return super().only() + ' used'
print(Two().only(), Two.__abstractmethods__, One.c if hasattr(One, 'c') else None)
One.only = lambda self: 1
report(lambda: One())
update_abstractmethods(One)
report(lambda: One().only())
class Plain:
    @abstractmethod
    def f(self): pass
report(lambda: type(Plain()).__name__)
class WithInt(int, metaclass=ABCMeta):
    @abstractmethod
    def f(self): pass
report(lambda: WithInt(3) + 1)
class WithArguments(ABC):
    def __init__(self, x): pass
    @abstractmethod
    def f(self): pass
report(lambda: WithArguments(1))
report(lambda: WithArguments())
class Setter(ABC):
    @property
    def x(self): return 1
    @x.setter
    @abstractmethod
    def x(self, value): pass
report(lambda: Setter())
class NotBool:
    @property
    def __isabstractmethod__(self):
        class Bad:
            def __bool__(self): raise ValueError('no bool')
        return Bad()
def define():
    class Bad(ABC): x = NotBool()
report(define)
@A.register
class R: pass
print(isinstance(R(), A), issubclass(R, A), A in R.__mro__)
report(lambda: A.register(5))
report(lambda: R.register)
class D(A): pass
report(lambda: D.register(A))
print(issubclass(int, A), A.register(int), issubclass(bool, A), isinstance(True, A))
report(lambda: issubclass(5, A))
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, 'quack') or NotImplemented
class Duck: quack = 1
print(isinstance(Duck(), Hook), issubclass(int, Hook))
class BadHook(ABC):
    @classmethod
    def __subclasshook__(cls, other): return 5
report(lambda: issubclass(int, BadHook))
print(repr(ABC), type(ABC), ABC.__module__, ABC.__slots__ if hasattr(ABC, '__slots__') else None, ABCMeta.__mro__)
