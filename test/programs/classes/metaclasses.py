# Metaclasses, __prepare__, __init_subclass__, type() with three arguments.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print('prepare', name, [b.__name__ for b in bases], kwargs)
        return {'prepared': True}
    def __new__(mcs, name, bases, namespace, **kwargs):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.tag = kwargs.get('tag', 'none')
        return cls
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        cls.initialised = True
    def __call__(cls, *args, **kwargs):
        instance = super().__call__(*args, **kwargs)
        instance.made_by = cls.__name__
        return instance
    def on_class(cls):
        return f'meta method of {cls.__name__}'
    @property
    def meta_property(cls):
        return cls.__name__.lower()
    def __repr__(cls):
        return f'<Meta {cls.__name__}>'
    def __len__(cls):
        return 7
    def __contains__(cls, item):
        return item == 'in'
    def __getitem__(cls, key):
        return key * 2
    def __iter__(cls):
        return iter('abc')
    def __eq__(cls, other):
        return isinstance(other, Meta)
    def __hash__(cls):
        return 1

class Base(metaclass=Meta, tag='t'):
    def __init__(self, x=0):
        self.x = x

class Derived(Base):
    pass

print(Base.prepared, Base.tag, Derived.tag, Derived.initialised, type(Derived), Derived)
print(Base(3).x, Base().made_by, Derived().made_by, Base.on_class(), Derived.meta_property)
print(len(Base), 'in' in Base, 'out' in Base, Base[21], list(Derived), Base == Derived, Base == 5)
for action in (lambda: Base().on_class(), lambda: Base().meta_property):
    try:
        action()
    except AttributeError as e:
        print(e)

class Plugin:
    registry = []
    def __init_subclass__(cls, /, kind='plain', **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kind = kind
        Plugin.registry.append(cls.__name__)

class A(Plugin): pass
class B(Plugin, kind='special'): pass
class C(B, kind='third'): pass

print(Plugin.registry, A.kind, B.kind, C.kind)
try:
    class Bad(A, wrong=1): pass
    print('allowed', Bad.kind)
except TypeError as e:
    print(e)
try:
    class Worse(object, wrong=1): pass
except TypeError as e:
    print(e)
Made = type('Made', (A,), {'value': 5, 'double': lambda self: self.value * 2})
print(Made.__name__, Made.__mro__[1].__name__, Made().double(), Made.__module__, Made.kind, type(Made) is type)

class M1(type): pass
class M2(type): pass
try:
    class Conflict(M1('X', (), {}), M2('Y', (), {})): pass
except TypeError as e:
    print(e)
for bad in (lambda: type('X', (), {}, 1), lambda: type(1, (), {}), lambda: type('X', [], {}), lambda: type('X', (5,), {}), lambda: type('X', (bool,), {}), lambda: type('X', (A, A), {})):
    try:
        bad()
    except TypeError as e:
        print(e)

class Singleton(type):
    instances = {}
    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]

class Config(metaclass=Singleton):
    pass

print(Config() is Config(), type(Config).__name__, isinstance(Config, type), isinstance(Config, Singleton))
print(type(type) is type, type.__mro__, isinstance(type, object), issubclass(Meta, type))

def function_metaclass(name, bases, namespace):
    return f'{name} with {sorted(k for k in namespace if not k.startswith("_"))}'

class Text(metaclass=function_metaclass):
    a = 1
    def b(self): pass

print(Text)
