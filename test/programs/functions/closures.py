# Free variables, nonlocal, cells.
def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    def read(): return n
    return up, read
up, read = counter(); up2, read2 = counter()
print(up(), up(5), read(), up2(), read2())
fs = [lambda: i for i in range(3)]; print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
def adders(): return [lambda x, k=k: x + k for k in (1, 10)]
print([a(5) for a in adders()])
def outer(a):
    b = a * 2
    def middle(c):
        def inner(d): return a, b, c, d
        return inner
    return middle
print(outer(1)(2)(3))
def late():
    def inner(): return value
    value = 'set after'
    return inner()
print(late())
def unbound():
    def inner(): return value
    try: inner()
    except NameError as error: print(error)
    value = 1
unbound()
def params(a, *args, k=3, **kw):
    return lambda: (a, args, k, kw)
print(params(1, 2, k=4, z=5)())
x = 'global'
def scopes():
    x = 'local'
    class C:
        y = x
        x = 'class'
        def m(self): return x
    return C.y, C.x, C().m()
print(scopes())
def g():
    global made
    made = 'by g'
g(); print(made)
def compose(*fs):
    def composed(v):
        for f in reversed(fs): v = f(v)
        return v
    return composed
print(compose(str, lambda v: v + 1, abs)(-5), up.__closure__[0].cell_contents)
def loop():
    total = 0
    def add(v):
        nonlocal total
        total += v
    for i in range(1000): add(i)
    return total
print(loop())
def rebind():
    v = 1
    def get(): return v
    first = get(); v = 2
    return first, get()
print(rebind())
