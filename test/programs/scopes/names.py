# Which name is which.
x = 'module'
def local(): x = 'local'; return x
def read(): return x
def declare():
    global x, fresh
    x, fresh = 'changed', 'new'
print(local(), read(), x); declare(); print(read(), x, fresh)
class C:
    x = 'class'
    y = x + '!'
    def m(self): return x
    z = [x for _ in range(1)]
print(C.x, C.y, C().m(), C.z)
def outer():
    x = 'outer'
    def inner():
        nonlocal x
        x = 'inner'
        def innermost():
            global x
            x = 'global from deep'
            return x
        return innermost()
    result = inner()
    return x, result
print(outer(), x)
def shadow(list): return list
print(shadow(5), list((1,)))
len = lambda v: 'my len'
print(len([]))
del len
print(len([]))
def f():
    for i in range(3): pass
    try: raise ValueError
    except ValueError as e: pass
    with open('names.py') as handle: line = handle.readline()
    import math as m
    def g(): pass
    class K: pass
    return sorted(locals())
print(f(), 'x' in globals(), sorted(k for k in vars(C) if not k.startswith('__')))
lambda_x = [(lambda x: x * 2)(3), (lambda: x)(), (lambda x='d': x)()]; print(lambda_x)
if False: never = 1
try: never
except NameError as error: print(error)
for loop in range(2): pass
print(loop, __name__, [loop for loop in 'ab'], loop)
def mutable(a, b=[]): b.append(a); return b
print(mutable(1), mutable(2), mutable(3, []), mutable(4))
def uses_builtin(): return max([1, 2])
print(uses_builtin()); max = min; print(uses_builtin()); del max; print(uses_builtin())
_private, __dunder, ünïcödé = 1, 2, 3; print(_private, __dunder, ünïcödé)
a = b = c = 0; a += 1; print(a, b, c); (a, b), c = (1, 2), 3; print(a, b, c)
