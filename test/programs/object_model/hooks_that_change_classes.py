# Hooks that change the class while it is being asked, and other unlikely requests.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
class Evil:
    def __getattr__(self, name): raise AttributeError('getattr ' + name)
    def __getattribute__(self, name):
        if '__getattr__' in Evil.__dict__: del Evil.__getattr__
        raise AttributeError('getattribute ' + name)
report(lambda: Evil().attribute)
class Descriptor:
    def __get__(self, instance, owner=None):
        def getter(name): raise AttributeError('by descriptor ' + name)
        return getter
class A:
    __getattribute__ = Descriptor()
class B:
    __getattr__ = Descriptor()
report(lambda: A().x)
report(lambda: B().x)
def raises(self): raise AttributeError('from a property')
class C:
    __eq__ = __lt__ = __ne__ = property(raises)
    __add__ = __radd__ = __len__ = __init__ = property(raises)
    __hash__ = None
c = object.__new__(C)
print(c == 1, c != 1, c == c)
report(lambda: c < 1)
report(lambda: c + 1)
report(lambda: len(c))
report(lambda: C())
class Meta(type):
    ready = False
    def mro(cls):
        if Meta.ready:
            Meta.ready = False
            Late.__bases__ = (Other,)
        return type.mro(cls)
class Other: name = 'other'
class First(metaclass=Meta): name = 'first'
class Second(metaclass=Meta): name = 'second'
class Late(First): pass
Meta.ready = True
report(lambda: setattr(Late, '__bases__', (Second,)))
print(Late.__bases__, Late.name, First.__subclasses__(), Second.__subclasses__(), Other.__subclasses__())
class Early(type):
    def mro(cls):
        print(cls.__mro__, cls.__bases__, isinstance(cls, type), issubclass(cls, object), hasattr(cls, 'anything'))
        return type.mro(cls)
class D(metaclass=Early): pass
print(D.__mro__)
class Base:
    def __init__(self): self.x = 1
class Meta1(type, Base): pass
class Meta2(Base, type): pass
for meta in (Meta1, Meta2):
    made = meta.__call__(meta, 'Made', (), {'y': 2}) if False else type.__call__(type, 'Made', (), {'y': 2})
    print(meta.__mro__, made.y)
class E(metaclass=type('M', (Base, type), {'__init__': type.__init__})): z = 3
print(type(E.__dict__).__name__, 'z' in E.__dict__)
fromkeys = dict.__dict__['fromkeys']
print(fromkeys.__get__(None, dict)('a'), fromkeys.__get__({})('b'), fromkeys(dict, 'c'))
report(lambda: fromkeys.__get__(None, None))
report(lambda: fromkeys.__get__(42))
report(lambda: fromkeys.__get__(None, 42))
report(lambda: fromkeys.__get__(None, int))
report(lambda: fromkeys())
report(lambda: fromkeys(5))
report(lambda: fromkeys(int, []))
class Powers:
    def __pow__(self, other, mod=None): return 'pow', other, mod
class I(int):
    def __pow__(self, other, mod=None): return 'I', other, mod
    def __rpow__(self, other, mod=None): return 'rI', other, mod
report(lambda: (pow(Powers(), 2), pow(Powers(), 2, 3), pow(I(2), 3, 5), 2 ** I(3), pow(2, I(3))))
report(lambda: pow(2, Powers(), 3))
report(lambda: pow(object(), 2, 3))
