# What functions know of themselves, what may be set, and what is refused.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

def f(a, b=1, *args, c, d=2, **rest):
    "The doc."
    return a, b, args, c, d, rest
class A:
    def method(self):
        def inner(): pass
        return inner
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__)
print(A.method.__qualname__, A().method().__qualname__, (lambda: 0).__qualname__, A.method.__module__)
print(f.__globals__ is globals(), f.__builtins__ is __builtins__ or type(f.__builtins__).__name__, f.__closure__, type(f.__code__).__name__)
print(f.__dict__, f.__kwdefaults__ is f.__kwdefaults__, f.__annotations__ is f.__annotations__, f.__defaults__ is f.__defaults__)
print(hasattr(f, '__wrapped__'), hasattr(f, '__type_params__'), hasattr(f, '__text_signature__'))

for name, value in (('__name__', 5), ('__qualname__', 5), ('__defaults__', 5), ('__defaults__', [1]), ('__kwdefaults__', 5),
                    ('__annotations__', 5), ('__code__', 5), ('__dict__', 5), ('__closure__', ()), ('__globals__', {}),
                    ('__builtins__', {}), ('__type__', 5), ('__doc__', 5), ('__module__', 5)):
    report(lambda: setattr(f, name, value))
print(f.__doc__, f.__module__, f.__type__)
for name in ('__name__', '__qualname__', '__defaults__', '__kwdefaults__', '__annotations__', '__code__', '__dict__',
             '__closure__', '__globals__', '__doc__', '__module__', '__type__', 'missing'):
    report(lambda: delattr(f, name))
print(f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__)
report(lambda: f(1, c=2, d=3))
report(lambda: f(1, 2, c=2))
f.__defaults__ = (7, 8)
f.__kwdefaults__ = {'c': 9, 'd': 10, 'unknown': 11}
report(lambda: f())
f.__kwdefaults__['c'] = 'changed'
report(lambda: f())
del f.__kwdefaults__['d']
report(lambda: f())
f.__defaults__ = (1, 2, 3, 4, 5)
report(lambda: f(d=1))
f.__name__, f.__qualname__ = 'g', 'X.g'
print(repr(f).split(' at ')[0], f.__code__.co_name)
report(lambda: f(c=1))
f.__kwdefaults__ = f.__defaults__ = None
report(lambda: f())
f.__annotations__ = {'a': int}
print(f.__annotations__)
f.__annotations__ = None
print(f.__annotations__)

def annotated(x: int, *y: 'str', z: list[int] = None, **w: 1 + 1) -> None: pass
print(annotated.__annotations__)
Function = type(f)
report(lambda: Function(annotated.__code__, {}, 'made')(1))
report(lambda: Function(f.__code__, {}, argdefs=(1,)).__defaults__)
report(lambda: Function(f.__code__, {}).__name__)
report(lambda: Function(f.__code__, {}, 5))
report(lambda: Function(f.__code__, {}, 'n', 5))
report(lambda: Function(f.__code__, {}, 'n', (), 5))
report(lambda: Function(f.__code__, {}, 'n', (), ()).__closure__)
report(lambda: Function(f.__code__, 5))
report(lambda: Function(5, {}))
report(lambda: Function())
report(lambda: type('F', (Function,), {}))
report(lambda: f < f)
report(lambda: f.missing)
report(lambda: Function.__get__(f, 1).__self__)
