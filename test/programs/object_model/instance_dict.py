# obj.__dict__ is the mapping in which the attributes lie: it can be shared, replaced and filled with anything.
class A:
    kind = 'class'
    def f(self): return self.x

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

a, b = A(), A()
shared = {'x': 1}
a.__dict__ = shared
b.__dict__ = shared
a.y = 2
print(b.y, shared, a.__dict__ is shared, b.f(), vars(b) is shared)
shared['kind'] = 'own'
print(a.kind, b.kind)
del b.x
report(lambda: a.x)
report(a.f)
shared['f'] = lambda: 'from the dict'
print(a.f(), b.f())
for _ in range(3):
    shared['x'] = shared.get('x', 0) + 1
    print(a.x, end=' ')
print()

class Borg:
    state = {}
    def __init__(self): self.__dict__ = self.state
first, second = Borg(), Borg()
first.value = 'shared'
print(second.value, Borg.state)

c, d = A(), A()
c.p = 1
own = c.__dict__
d.__dict__ = own
d.q = 2
print(c.q, own, c.__dict__ is d.__dict__)
c.__dict__ = {}
c.r = 3
print(own, d.__dict__, c.__dict__)
e = A()
e.one = 1
view = e.__dict__
view[5] = 'five'
e.two = 2
print(view, e.__dict__ is view, e.two, list(e.__dict__))
del e.__dict__
print(e.__dict__, view)
e.fresh = 1
print(e.__dict__)
report(lambda: setattr(e, '__dict__', 5))
report(lambda: setattr(e, '__dict__', None))
class D(dict): pass
special = D(k=1)
e.__dict__ = special
e.m = 2
print(e.k, special, type(e.__dict__).__name__)
def function(): pass
other = {'tag': 1}
function.__dict__ = other
function.more = 2
print(function.tag, other, function.__dict__ is other)
report(lambda: delattr(function, '__dict__'))
report(lambda: setattr(5, '__dict__', {}))
report(lambda: setattr(A, '__dict__', {}))
print(A.__dict__['__dict__'], type(A.__dict__['__dict__']).__name__, '__dict__' in object.__dict__)
print(A.__dict__['__dict__'].__get__(d) is own)
f = A()
f.__dict__.update(a=1, b=2)
f.__dict__.pop('a')
f.__dict__ |= {'c': 3}
print(f.b, f.c, f.__dict__, sorted(vars(f)))
report(lambda: f.a)
