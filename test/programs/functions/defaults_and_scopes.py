# Defaults are made once; names are found where the compiler says.
def grow(item, items=[]):
    items.append(item)
    return items

print(grow(1), grow(2), grow(3, []), grow(4))
n = 1
def frozen(value=n * 10):
    return value
n = 5
print(frozen(), frozen(2))

x = 'global'
def outer():
    x = 'outer'
    def read():
        return x
    def assign():
        x = 'inner'
        return x
    def change():
        nonlocal x
        x = 'changed'
        return x
    def use_global():
        global x
        x = 'global changed'
        return x
    return read(), assign(), read(), change(), read(), use_global(), x

print(outer(), x)

def unbound():
    try:
        print(late)
    except UnboundLocalError as e:
        print(type(e).__name__, e, e.name)
    late = 1
    del late
    try:
        late
    except UnboundLocalError as e:
        print(e)

unbound()

def free():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    value = 3
    return inner()

print(free())
try:
    missing_name
except NameError as e:
    print(e, e.name)

def counter():
    count = 0
    def step(by=1):
        nonlocal count
        count += by
        return count
    return step

a, b = counter(), counter()
print(a(), a(5), b(), a(), [f() for f in (a, b)])
functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions], [f() for f in [lambda i=i: i for i in range(3)]])

class Scope:
    x = 'class'
    seen = [x for _ in range(1)] if False else x
    def method(self):
        return x

print(Scope().method(), Scope.seen, (lambda: (lambda: x)())())

def shadow(len):
    return len * 2

print(shadow(4), len('abc'))
def star(*, a=[], **rest): return a, rest
print(star(b=1), star(a=2))
if (value := 10) > 5: print(value, [y := 2, y ** 2], y)
def recursive(n, acc=()):
    return acc if n == 0 else recursive(n - 1, acc + (n,))
print(recursive(4))
