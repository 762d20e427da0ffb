# Decorators with and without arguments, stacked, on classes and methods, and hand-made partial application.
def trace(f):
    def wrapper(*args, **kwargs):
        shown = ', '.join([repr(a) for a in args] + [f'{k}={v!r}' for k, v in kwargs.items()])
        result = f(*args, **kwargs)
        print(f'{f.__name__}({shown}) -> {result!r}')
        return result
    wrapper.__name__ = f.__name__
    return wrapper

def repeat(times):
    def decorate(f):
        def wrapper(*args):
            return [f(*args) for _ in range(times)]
        return wrapper
    return decorate

def memoize(f):
    cache = {}
    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper

@trace
def add(a, b=10):
    return a + b

@trace
@repeat(2)
def greet(name):
    return f'hi {name}'

@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

add(1)
add(1, b=2)
greet('x')
print(fib(50), len(fib.cache))

registry = {}
def register(name):
    def decorate(cls):
        registry[name] = cls
        cls.registered_as = name
        return cls
    return decorate

@register('circle')
class Circle:
    def __init__(self, r): self.r = r
    @property
    def area(self): return 3 * self.r ** 2
    @trace
    def scale(self, by): return self.r * by
    def __repr__(self): return f'Circle({self.r})'

print(registry['circle'](2).area, Circle.registered_as)
Circle(3).scale(2)

def partial(f, *fixed, **fixed_keywords):
    def call(*args, **keywords):
        return f(*fixed, *args, **{**fixed_keywords, **keywords})
    return call

print(partial(add, 5)(b=6), partial(max, 3)(1, 9), partial(sorted, reverse=True)([2, 3, 1]))

def compose(*functions):
    def composed(x):
        for f in reversed(functions):
            x = f(x)
        return x
    return composed

print(compose(str, lambda x: x + 1, len)('abcd'))

class CountCalls:
    def __init__(self, f): self.f, self.calls = f, 0
    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)

@CountCalls
def square(x): return x * x

print([square(i) for i in range(4)], square.calls, isinstance(square, CountCalls))
try:
    @5
    def bad(): pass
except TypeError as e:
    print(e)
decorators = [trace, repeat(1)]
@decorators[1]
@(lambda f: f)
def odd(): return 'odd'
print(odd())
