# Decorators of functions, methods and classes.
def twice(f):
    def wrapper(*args, **kw): return f(f(*args, **kw))
    return wrapper
def named(name):
    print('factory', name)
    def decorate(f):
        print('decorate', f.__name__); f.label = name; return f
    return decorate
@twice
def inc(n): return n + 1
@named('one')
@named('two')
def plain(): 'doc'; return 'plain'
print(inc(1), plain(), plain.label, plain.__doc__, plain.__name__)
def memoize(f):
    cache = {}
    def inner(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    inner.cache = cache
    return inner
@memoize
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), len(fib.cache))
def add_method(cls): cls.extra = lambda self: 'extra ' + self.name; return cls
@add_method
class C:
    def __init__(self, name): self.name = name
    @staticmethod
    def s(x): return x * 2
    @classmethod
    def make(cls, n): return cls('made ' + n)
    @property
    def loud(self): return self.name.upper()
    @loud.setter
    def loud(self, v): self.name = v.lower()
    @twice
    def m(self): return self
c = C('n'); print(c.extra(), C.s(2), c.s(3), C.make('x').name, c.loud, c.m() is c)
c.loud = 'NEW'; print(c.name)
class Count:
    def __init__(self, f): self.f, self.calls = f, 0
    def __call__(self, *a): self.calls += 1; return self.f(*a)
@Count
def area(w, h): return w * h
print(area(2, 3), area(4, 5), area.calls)
@(lambda f: lambda: 'replaced')
def gone(): pass
print(gone())
