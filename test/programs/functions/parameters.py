# All kinds of parameters and how arguments bind to them.
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(1, c=9, d=0), f(1, d=2, a=3))
def g(*, k=1): return k
def h(x, /): return x
def i(x, y=[]): y.append(x); return y
print(g(), g(k=5), h(1), i(1), i(2), i(3, []))
def v(*args, **kwargs): return args, kwargs
print(v(), v(1, *[2, 3], x=4, **{'y': 5}), v(*'ab', *(1,)), v(**{'a': 1}, **{'b': 2}))
for bad in (lambda: f(), lambda: f(1), lambda: g(1), lambda: h(x=1), lambda: h(), lambda: h(1, 2), lambda: f(1, d=1, d2=1, **{'d': 2}), lambda: v(**{1: 2}), lambda: i(), lambda: g(j=1), lambda: i(1, 2, 3), lambda: i(x=1, z=2), lambda: i(1, x=2), lambda: v(*5), lambda: v(**5)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
def many(a, b, c, d): pass
for args in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4, 5)):
    try:
        many(*args)
    except TypeError as error:
        print(error)
def kwonly(*, a, b, c=1): pass
for kw in ({}, {'a': 1}, {'c': 1}):
    try:
        kwonly(**kw)
    except TypeError as error:
        print(error)
n = 1
def default(x=n): return x
n = 2
print(default(), default.__defaults__, g.__kwdefaults__, f.__name__, f.__qualname__)
class C:
    def m(self, a): return a
for bad in (lambda: C().m(), lambda: C().m(1, 2), lambda: C.m(1), lambda: C(1)):
    try:
        bad()
    except TypeError as error:
        print(error)
