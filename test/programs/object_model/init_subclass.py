# __init_subclass__ of the parents is told of each new class, with the class's keywords.
class Base:
    seen = []
    def __init_subclass__(cls, /, tag=None, **rest):
        super().__init_subclass__(**rest)
        cls.tag = tag
        Base.seen.append((cls.__name__, tag))
class A(Base, tag=1): pass
class B(A): pass
class C(B, tag='c'):
    def __init_subclass__(cls, **rest):
        super().__init_subclass__(tag='from C', **rest)
class D(C): pass
print(Base.seen, A.tag, B.tag, D.tag, hasattr(Base, 'tag'))

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

report(lambda: type('E', (Base,), {}, wrong=1))
report(lambda: type('E', (), {}, wrong=1))
report(lambda: type('E', (D,), {}, tag=1))
report(lambda: object.__init_subclass__())
report(lambda: object.__init_subclass__(1))
report(lambda: A.__init_subclass__(wrong=2))
print(type(Base.__dict__['__init_subclass__']).__name__, Base.__init_subclass__.__self__)

class Raising:
    def __init_subclass__(cls): raise ValueError(cls.__name__)
report(lambda: type('R', (Raising,), {}))
class Takes:
    def __init_subclass__(cls, needed): pass
report(lambda: type('T', (Takes,), {}))
class Odd:
    __init_subclass__ = 5
report(lambda: type('T', (Odd,), {}))
class Static:
    @staticmethod
    def __init_subclass__(*args, **keywords): print('static', args, keywords)
class S(Static, k=1): pass
class Order:
    def __init_subclass__(cls): print('init_subclass', cls.attribute.owner)
class Descriptor:
    def __set_name__(self, owner, name):
        self.owner = name
        print('set_name', owner.__name__, name)
class T(Order):
    attribute = Descriptor()
