# What functions, code objects and cells show of themselves.
def f(a, b=1, /, c=2, *args, d, e=3, **kwargs):
    """The doc."""
    local = a
    def inner():
        return local
    return inner

print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__closure__)
code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals)
print(code.co_varnames, code.co_cellvars, code.co_freevars, code.co_firstlineno, code.co_flags & 15)
inner = f(5, d=1)
print(inner.__qualname__, inner.__code__.co_freevars, inner.__closure__[0].cell_contents, inner())
cell = inner.__closure__[0]
cell.cell_contents = 'changed'
print(inner(), type(cell).__name__, repr(cell).split(' at ')[0])
del cell.cell_contents
try:
    cell.cell_contents
except ValueError as e:
    print(e)
try:
    inner()
except NameError as e:
    print(type(e).__name__, e)
f.__defaults__ = (10, 20)
print(f(1, d=0)() , f.__defaults__)
f.__defaults__ = None
try:
    f(1, d=0)
except TypeError as e:
    print(e)
f.__kwdefaults__ = {'d': 7, 'e': 8}
print(f(1, 2, 3)(), f.__kwdefaults__)
f.__name__, f.__qualname__, f.__doc__ = 'g', 'x.g', None
print(f.__name__, repr(f).split(' at ')[0], f.__doc__)
f.attribute = [1]
f.attribute.append(2)
print(f.attribute, f.__dict__, vars(f) is f.__dict__)
del f.attribute
for name, value in (('__name__', 1), ('__defaults__', 5), ('__kwdefaults__', 5), ('__closure__', 1), ('__globals__', {}), ('__dict__', 1)):
    try:
        setattr(f, name, value)
    except (TypeError, AttributeError) as e:
        print(name, type(e).__name__, e)
try:
    f.attribute
except AttributeError as e:
    print(e)

def annotated(a: int, b: 'text' = 1, *args: float, c: list[int] = (), **kw: dict) -> str:
    x: int = 3
    return x

print(annotated.__annotations__, f.__annotations__)
print(f.__globals__ is globals(), f.__call__.__name__, (lambda: 0).__name__, (lambda: 0).__qualname__)
bound = f.__get__('self')
print(bound.__self__, bound.__func__ is f, f.__get__(None, str) is f, callable(f))
try:
    class Sub(type(f)):
        pass
except TypeError as e:
    print(e)
