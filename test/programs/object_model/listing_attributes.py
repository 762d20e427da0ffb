# dir(), vars() and __dict__ of all kinds of objects.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
def own(value): return [n for n in dir(value) if n not in object_names]
object_names = set(dir(object()))
class A:
    x = 1
    def f(self): pass
class B(A):
    y: int = 2
    def __init__(self): self.z = 3
b = B()
b.own = 1
print(own(b), own(B), own(A), 'mro' in dir(A), 'mro' in dir(type))
print(vars(b), sorted(vars(A)), sorted(k for k in vars(B) if k not in vars(A)))
def function(): pass
function.tag = 1
print(own(function), vars(function))
print(own(b.f), own(len), own([].append), own(list.append), own(int.__add__), own((1).__add__))
print(own(5)[:5], own(1.5)[:5], own('')[:5], own(())[-2:], own([])[-3:], own({})[-3:], own({1})[-3:], own(None), own(...))
print(own(property()), own(classmethod(len)), own(staticmethod(len)), own(super(B, b)))
print(own(range(3)), own(slice(1)), own(iter([])), own(zip()))
print(own(ValueError()), own(OSError()), own(KeyError))
class WithDir:
    def __dir__(self): return ['b', 'a', 'a']
print(dir(WithDir()), WithDir().__dir__())
class Pretends:
    __class__ = int
print('bit_length' in dir(Pretends()))
class DictProperty:
    @property
    def __dict__(self): return {'computed': 1}
print(own(DictProperty()), vars(DictProperty()))
class BadDict:
    __dict__ = 5
print('__dict__' in dir(BadDict()))
class S:
    __slots__ = ('p', 'q')
print(own(S()))
report(lambda: vars(S()))
report(lambda: vars(5))
report(lambda: vars(1, 2))
report(lambda: dir(1, 2))
report(lambda: object.__dir__())
report(lambda: type(object.__dir__(b)).__name__)
report(lambda: type.__dir__(5))
def scope():
    local = 1
    return dir(), vars() == locals()
print(scope())
class InBody:
    first = 1
    names = dir()
print(InBody.names)
print(dir.__name__, sorted(dir()) == dir(), 'function' in dir())
