# isinstance and issubclass: what they take, whom they ask, and what they refuse.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

class Meta(type):
    def __instancecheck__(cls, instance): print('instancecheck', cls.__name__); return instance == 5
    def __subclasscheck__(cls, sub): print('subclasscheck', cls.__name__); return [] if sub is int else [1]
class A(metaclass=Meta): pass
report(lambda: isinstance(5, A))
report(lambda: isinstance(A(), A))
report(lambda: isinstance(6, A))
report(lambda: issubclass(int, A))
report(lambda: issubclass(str, A))
report(lambda: isinstance(6, (str, (A, int))))
report(lambda: isinstance(6, ()))
report(lambda: issubclass(int, (str, (bool, object))))
report(lambda: isinstance(1, 2))
report(lambda: isinstance(1, (2,)))
report(lambda: isinstance(1, (int, 2)))
report(lambda: isinstance(1, [int]))
report(lambda: isinstance(1, None))
report(lambda: isinstance(1))
report(lambda: issubclass(1, int))
report(lambda: issubclass(int, 1))
report(lambda: issubclass(int, (str, 1)))
report(lambda: issubclass(int, None))
report(lambda: isinstance(None, type(None) | int))
report(lambda: isinstance(None, None | int))
report(lambda: issubclass(bool, str | int))
report(lambda: isinstance(1, list[int]))
report(lambda: isinstance(1, list[int] | int))
report(lambda: issubclass(int, list[int]))
report(lambda: issubclass(list[int], list))
class Raises(type):
    def __instancecheck__(cls, instance): raise KeyError('check')
report(lambda: isinstance(1, Raises('R', (), {})))
class Instance:
    def __instancecheck__(self, instance): return 'yes'
    def __subclasscheck__(self, subclass): return 0
report(lambda: isinstance(1, Instance()))
report(lambda: issubclass(int, Instance()))
class Bases:
    def __init__(self, *bases): self.bases = bases
    @property
    def __bases__(self): return self.bases
base = Bases()
report(lambda: issubclass(Bases(base), base))
report(lambda: issubclass(Bases(Bases(base)), base))
report(lambda: issubclass(base, Bases(base)))
report(lambda: issubclass(int, base))
report(lambda: issubclass(base, int))
report(lambda: isinstance(1, base))
class Pretends:
    def __init__(self, cls): self.cls = cls
    @property
    def __class__(self): return self.cls
report(lambda: isinstance(Pretends(int), int))
report(lambda: isinstance(Pretends(bool), int))
report(lambda: isinstance(Pretends(5), int))
report(lambda: isinstance(Pretends(base), base))
report(lambda: isinstance(Pretends(int), Pretends))
report(lambda: type.__instancecheck__(int, True))
report(lambda: type.__subclasscheck__(int, bool))
report(lambda: type.__subclasscheck__(int, 5))
report(lambda: int.__instancecheck__(5))
report(lambda: object.__subclasshook__(5))
report(lambda: int.__subclasshook__())
