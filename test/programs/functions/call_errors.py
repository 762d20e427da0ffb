# The messages of calls whose arguments do not fit.
def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except TypeError as e:
        return e

def none(): pass
def one(a): return a
def two(a, b=1): return a, b
def three(a, b, c): return a
def keyword(a, *, k, m=2): return a, k, m
def positional(a, b=2, /): return a, b
def variadic(a, *rest, **named): return a, rest, named

for f in (none, one, two, three, keyword, positional, variadic):
    print(f.__name__, '|', attempt(f), '|', attempt(f, 1, 2, 3, 4), '|', attempt(f, x=1), '|', attempt(f, 1, a=2))
print(attempt(keyword, 1, k=3), attempt(keyword, 1), attempt(keyword, 1, 2, k=3), attempt(keyword, 1, k=1, z=2))
print(attempt(positional, 1, b=3), attempt(positional, a=1), attempt(positional, 1, a=2, b=3))
print(attempt(variadic, 1, 2, 3, x=4, y=5), attempt(variadic, **{'a': 1, 'b': 2}))
print(attempt(three, 1), attempt(three, 1, 2), attempt(three, b=1), attempt(three, 1, c=2))

class C:
    def method(self, a): return a
    def no_self(): pass
    @classmethod
    def class_method(cls, a): return a
    @staticmethod
    def static(a): return a
    def __init__(self, x=0): pass
    def __call__(self, y): return y

c = C()
print(attempt(c.method), '|', attempt(c.method, 1, 2), '|', attempt(C.method), '|', attempt(c.no_self))
print(attempt(C.class_method), '|', attempt(C.static), '|', attempt(C, 1, 2), '|', attempt(c), '|', attempt(C, y=1))
for value in (5, 'text', None, [1], 1.5, (), {}):
    print(attempt(value), end=' | ')
print()
print(attempt(lambda: len()), '|', attempt(len, 1, 2), '|', attempt(len, x=1), '|', attempt(len, 5))
print(attempt([].append), '|', attempt([].append, 1, 2), '|', attempt('a'.join, 1, 2), '|', attempt('a'.upper, 1))
print(attempt(isinstance, 1), '|', attempt(getattr, 1), '|', attempt(print, 1, foo=2), '|', attempt(sorted, [1], 2))
print(attempt(int, 1, 2, 3), '|', attempt(range), '|', attempt(dict, 1, 2), '|', attempt(list, 1, 2))
print(attempt(lambda: f(*5)), '|', attempt(lambda: f(**5)), '|', attempt(lambda: variadic(1, **{1: 2})))
print(attempt(lambda: two(1, **{'b': 1}, **{'b': 2})), '|', attempt(lambda: two(**{'a': 1}, a=2)))
print(attempt(lambda a, b: a, 1), '|', attempt(lambda *, k: k), '|', attempt((lambda: 0), 1))
