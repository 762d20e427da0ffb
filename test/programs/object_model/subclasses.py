# __subclasses__, __base__, and what classes tell of their layout.
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print(A.__subclasses__(), B.__subclasses__(), D.__subclasses__(), type(A.__subclasses__()).__name__)
print(bool in int.__subclasses__(), A in object.__subclasses__(), type.__subclasses__(type)[:0])
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
report(lambda: type.__subclasses__())
report(lambda: type.__subclasses__(5))
class S: __slots__ = ()
class S2: __slots__ = ('a', 'b')
class S3(S2): pass
class I(int): pass
class T(tuple): pass
class L(list): pass
class E(Exception): pass
class W(S2): __slots__ = ('__weakref__',)
for cls in (object, int, bool, str, bytes, tuple, list, dict, set, float, complex, type, property, super, range, slice,
            BaseException, ValueError, OSError, A, D, S, S2, S3, I, T, L, E, W, type(lambda: 0), type(sum), type(None)):
    print(cls.__name__, cls.__basicsize__, cls.__itemsize__, cls.__dictoffset__, cls.__weakrefoffset__)
HEAP, BASE, ABSTRACT = 1 << 9, 1 << 10, 1 << 20
families = {24: 'int', 25: 'list', 26: 'tuple', 27: 'bytes', 28: 'str', 29: 'dict', 30: 'exception', 31: 'type'}
for cls in (A, int, bool, I, T, L, E, type, str, dict, bytes, type(None)):
    flags = cls.__flags__
    print(cls.__name__, bool(flags & HEAP), bool(flags & BASE), bool(flags & ABSTRACT), [n for b, n in families.items() if flags >> b & 1])
for name in ('__basicsize__', '__mro__', '__base__', '__flags__', '__dictoffset__', '__text_signature__', '__dict__'):
    report(lambda: setattr(A, name, 1))
print(A.__text_signature__, A.__doc__, A.__module__, A.__qualname__, A.__annotations__)
for name, value in (('__name__', 'New'), ('__qualname__', 'x.New'), ('__module__', 'm'), ('__doc__', 'text'), ('__annotations__', 3)):
    setattr(A, name, value)
    print(name, getattr(A, name), repr(A))
for name, value in (('__name__', 5), ('__name__', 'a\0b'), ('__qualname__', 5)):
    report(lambda: setattr(A, name, value))
for name in ('__name__', '__qualname__', '__module__', '__doc__', '__bases__', '__annotations__', '__mro__', '__dict__', '__abstractmethods__'):
    report(lambda: delattr(A, name))
report(lambda: setattr(int, '__name__', 'x'))
report(lambda: delattr(int, '__name__'))
report(lambda: setattr(int, '__doc__', 'x'))
report(lambda: int.__annotations__)
report(lambda: A.__abstractmethods__)
report(lambda: type.__abstractmethods__)
A.__abstractmethods__ = ('f',)
report(lambda: A())
A.__abstractmethods__ = ()
report(lambda: type(A()).__name__)
del A.__abstractmethods__
report(lambda: A.__abstractmethods__)
