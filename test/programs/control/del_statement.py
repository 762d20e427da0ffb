# del of names, items, slices, attributes.
x = 1
del x
try: print(x)
except NameError as error: print(error)
a = [1, 2, 3, 4]; d = {'k': 1, 'j': 2}
del a[0], d['k']; print(a, d)
class C: pass
c = C(); c.a = 1; c.b = 2; del c.a; print(hasattr(c, 'a'), c.b, vars(c))
try: del c.zzz
except AttributeError as error: print(error)
def f():
    y = 1
    del y
    try: return y
    except UnboundLocalError as error: return str(error)
print(f())
del (a[0], a[0]), d; print(a)
try: del undefined
except NameError as error: print(error)
def g(v):
    def inner(): return v
    del v
    try: inner()
    except NameError as error: return str(error)
print(g(1))
C.m = 5; del C.m; print(hasattr(C, 'm'))
for i in range(2): pass
del i
print('i' in globals())
