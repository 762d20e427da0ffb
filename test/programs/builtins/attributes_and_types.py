# getattr and its kin, isinstance, callable, dir, vars, type, id.
class A:
    """Doc."""
    x = 1
    def __init__(self): self.own = 2
    def method(self): return 'm'

a = A()
print(getattr(a, 'x'), getattr(a, 'own'), getattr(a, 'zzz', 'default'), getattr(a, 'method')(), hasattr(a, 'x'), hasattr(a, 'zzz'))
setattr(a, 'new', 3)
setattr(A, 'shared', 4)
print(a.new, a.shared, vars(a), a.__dict__ is vars(a))
delattr(a, 'new')
print(vars(a), 'shared' in vars(A), [n for n in dir(a) if not n.startswith('__')], [n for n in dir(A) if not n.startswith('__')])
for call in (lambda: getattr(a, 'zzz'), lambda: delattr(a, 'zzz'), lambda: getattr(a, 5), lambda: setattr(a, 5, 1), lambda: hasattr(a, None), lambda: vars(5), lambda: delattr(A, 'zzz'), lambda: getattr(a)):
    try:
        call()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, (str, (float, (int,)))), isinstance(a, A), isinstance(A, type), isinstance(None, type(None)), isinstance(1, object))
print(issubclass(bool, int), issubclass(A, (int, A)), issubclass(int, object), issubclass(A, A))
for call in (lambda: isinstance(1, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance('x', (int, 5)), lambda: issubclass(5, int), lambda: issubclass(int, 'x'), lambda: isinstance(1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
print(callable(len), callable(A), callable(a), callable(a.method), callable(lambda: 0), callable(5), callable('x'), callable(type), callable(print))
print(type(5), type('x').__name__, type(None), type(type), type(a) is A, type(len), type(a.method), type(lambda: 0), type([].append), type(int.from_bytes), type(str.upper), type(int.__add__), type((5).__add__), type(print), type(...), type(NotImplemented), type(range(1)), type(A.__dict__), type(iter([])), type({}.keys()), type(i for i in ()))
print(id(a) == id(a), id(a) == id(A()), id(1) == id(1), a is a, [] is [], id(None) == id(None), isinstance(id(a), int))
print(hash(1) == hash(1.0) == hash(True), hash('a') == hash('a'), hash(a) == hash(a), hash((1, 2)) == hash((1, 2)), hash(-1), hash(2 ** 61 - 1), hash(None) == hash(None))
for value in ([], {}, set(), bytearray(), ([],)):
    try:
        hash(value)
    except TypeError as e:
        print(e)

class Instance:
    def __instancecheck__(self, other): return other == 5
    def __subclasscheck__(self, other): return True
class Meta(type):
    def __instancecheck__(cls, other): return 'yes'
class Odd(metaclass=Meta): pass
print(isinstance(5, Instance()), isinstance(6, Instance()), issubclass(int, Instance()), isinstance(3, Odd), A.__doc__, A.__name__, A.__module__, int.__name__, A.__class__)
def f():
    local = 1
    other = 'x'
    return locals(), dir(), sorted(vars())
print(f())
print(sorted(k for k in globals() if not k.startswith('_')), globals()['A'] is A, globals() is globals())
globals()['injected'] = 'by globals'
print(injected)
del globals()['injected']
print('injected' in globals(), __name__, 'f' in dir(), len.__name__, len.__module__, len.__qualname__, [].append.__qualname__, repr(len), repr([].append).split(' at ')[0])
