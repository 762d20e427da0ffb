# Functions are objects.
def f(a: int, b: 'text' = 1) -> float:
    """Documentation.

    More.
    """
    return a
print(f.__name__, f.__doc__, f.__defaults__, f.__annotations__, f.__module__, callable(f), callable(5), f.__qualname__)
f.attr = 1; print(f.attr, f.__dict__, hasattr(f, 'nope'))
g = f; print(g is f, g == f, {f: 1}[g], (lambda: 0).__name__, [abs, len][1]('abc'))
class C:
    def m(self): 'm doc'
    x: int = 5
    y: str
print(C.m.__qualname__, C().m.__name__, C.__annotations__, C.m.__doc__, C().m.__self__.__class__.__name__, C().m.__func__ is C.m)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__, outer() == outer(), type(f).__name__, type(len).__name__, type(C().m).__name__, type(lambda: 0).__name__)
print(list(map(f, [1, 2])), list(filter(None, [0, 1, '', 'a'])), sorted(['b', 'A'], key=str.lower), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])))
def no_return(): pass
def early(n):
    if n: return
    return 'late'
print(no_return(), early(1), early(0))
m = [].append; print(m.__name__, max.__name__); b = 'abc'.upper; print(b(), str.upper('x'), int.__add__(1, 2), list.append.__name__)
x: int = 3; y: 'undefined name'; print(x, __annotations__)
