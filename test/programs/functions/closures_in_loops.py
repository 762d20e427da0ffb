# Closures share variables, also between generators, comprehensions and classes.
def make(n):
    def add(x):
        return x + n
    def set_n(value):
        nonlocal n
        n = value
    return add, set_n

add, set_n = make(1)
print(add(1))
set_n(100)
print(add(1), make(5)[0](1))

def counters():
    count = 0
    def generator():
        nonlocal count
        while True:
            count += 1
            yield count
    g = generator()
    return lambda: next(g), lambda: count

step, peek = counters()
print(step(), step(), peek())

def nested(a):
    def level1(b):
        def level2(c):
            return a, b, c, [a + b + c + i for i in range(2)], {k: a for k in 'xy'}
        return level2
    return level1

print(nested(1)(2)(3))

def with_class(base):
    class Inner:
        offset = base * 2
        def get(self):
            return base, self.offset, __class__.__name__
        items = [base + i for i in range(2)]
    return Inner

print(with_class(3)().get(), with_class(4).items)

def deleted():
    value = 1
    def read():
        return value
    first = read()
    del value
    try:
        read()
    except NameError as e:
        return first, str(e)

print(deleted())

def parameters(a, *args, k=1, **kw):
    return lambda: (a, args, k, kw)

print(parameters(1, 2, 3, k=4, z=5)())
handlers = {}
for name in ('x', 'y'):
    def handler(event, name=name):
        return f'{name}:{event}'
    handlers[name] = handler
print(handlers['x'](1), handlers['y'](2))
try:
    def loop():
        for i in range(3):
            def use(): return i
        return use()
    print(loop())
    exec_result = [(lambda: j)() for j in range(3)]
    print(exec_result)
finally:
    print('end')
def mutual():
    def even(n): return True if n == 0 else odd(n - 1)
    def odd(n): return False if n == 0 else even(n - 1)
    return even(10), odd(7)
print(mutual())
try:
    raise ValueError('kept')
except ValueError as e:
    saved = lambda: e
try:
    saved()
except NameError as error:
    print(error)
