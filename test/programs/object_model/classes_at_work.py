# Modules with hooks, and classes that use descriptors, metaclasses and their own __dict__ as programs do.
import types, sys
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
m = types.ModuleType('m')
m.__getattr__ = lambda name: f'computed {name}' if name != 'no' else (_ for _ in ()).throw(AttributeError('no such'))
m.__dir__ = lambda: ['z', 'y']
print(m.anything, dir(m))
report(lambda: m.no)
report(lambda: hasattr(m, 'no'))
m.__getattr__ = 5
report(lambda: m.x)
del m.__getattr__
report(lambda: m.x)
report(lambda: delattr(m, 'x'))
del m.__name__
report(lambda: m.x)
report(lambda: repr(m))
m.__class__ = type('P', (types.ModuleType,), {'p': property(lambda s: 'prop'), '__setattr__': lambda s, n, v: print('set', n)})
print(m.p)
m.q = 1
class Enum(type):
    def __prepare__(name, bases): return {}
    def __new__(mcs, name, bases, ns):
        members = {k: v for k, v in ns.items() if not k.startswith('_') and isinstance(v, int)}
        cls = super().__new__(mcs, name, bases, {k: v for k, v in ns.items() if k not in members})
        cls._members = {}
        for k, v in members.items():
            inst = object.__new__(cls); inst.name, inst.value = k, v
            cls._members[k] = inst; setattr(cls, k, inst)
        return cls
    def __iter__(cls): return iter(cls._members.values())
    def __len__(cls): return len(cls._members)
    def __getitem__(cls, k): return cls._members[k]
    def __contains__(cls, x): return x in cls._members.values()
    def __call__(cls, v):
        for m in cls:
            if m.value == v: return m
        raise ValueError(f'{v!r} is not a valid {cls.__name__}')
    def __setattr__(cls, n, v):
        if n in cls.__dict__.get('_members', {}) and n in cls.__dict__: raise AttributeError('cannot reassign')
        super().__setattr__(n, v)
class Color(metaclass=Enum):
    RED = 1; GREEN = 2
    def __repr__(self): return f'<{type(self).__name__}.{self.name}: {self.value}>'
print(list(Color), len(Color), Color['RED'], Color(2), Color.RED in Color, Color.RED)
report(lambda: Color(5))
report(lambda: setattr(Color, 'RED', 3))
class Field:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = '_' + name; owner.__dict__.get('fields', []).append(name)
    def __get__(self, obj, owner): return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f'{self.name[1:]} must be {self.kind.__name__}')
        setattr(obj, self.name, value)
class Model:
    fields = []
    a = Field(int); b = Field(str)
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
x = Model(a=1, b='t')
print(x.a, x.b, Model.fields, x.__dict__, type(Model.a).__name__)
report(lambda: Model(a='x'))
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, owner=None):
        v = self.f(obj); obj.__dict__[self.n] = v; return v
class L:
    calls = 0
    @Lazy
    def value(self): L.calls += 1; return 42
l = L()
print([l.value for _ in range(4)], L.calls, l.__dict__)
del l.value
print(l.value, L.calls)
class Count:
    n = 0
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); Count.n += 1
    def __class_getitem__(cls, item): return type(f'{cls.__name__}[{item.__name__}]', (cls,), {'item': item})
print(Count[int].item, Count.n, Count[str].__name__, Count[int]().__class__.__mro__[1])
import abc
class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...
    @abc.abstractmethod
    def scale(self, k): ...
report(Shape)
class Sq(Shape):
    def __init__(self, s): self.s = s
    @property
    def area(self): return self.s ** 2
    def scale(self, k): return Sq(self.s * k)
print(Sq(3).scale(2).area)
def deco(cls):
    cls.tag = cls.__name__
    return cls
@deco
class T: pass
print(T.tag)
class Slot:
    __slots__ = ('x', '__dict__')
    x_default = 3
s = Slot(); s.x = 1; s.y = 2
print(s.__dict__, s.x)
for _ in range(3):
    s.__dict__ = {'y': _}
    print(s.y, s.x)
class P:
    def __init__(self): self.__dict__ = self
class AD(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.__dict__ = self
ad = AD(a=1)
ad.b = 2
print(ad, ad.a, ad['b'], ad.__dict__ is ad, vars(ad) is ad)
del ad.a
print(ad)
report(lambda: ad.a)
report(P)
