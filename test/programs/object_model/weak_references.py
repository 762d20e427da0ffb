# weakref: references and proxies to living objects, and what cannot be referred to so.
import weakref
from weakref import ref, proxy
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
class A:
    def __init__(self, n=0): self.n = n
    def __eq__(self, other): return isinstance(other, A) and self.n == other.n
    def __hash__(self): return hash(self.n)
    def __repr__(self): return f'A({self.n})'
    def method(self): return self.n
a, b = A(1), A(1)
r = ref(a)
print(r() is a, r is ref(a), r == ref(b), r != ref(A(2)), hash(r) == hash(a), r.__callback__, type(r), ref)
print(repr(r).split(' at ')[0], repr(r).split("'")[1], repr(ref(report)).endswith('(report)>'))
with_callback = ref(a, print)
print(with_callback is r, with_callback == r, with_callback.__callback__ is print)
print(weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r, with_callback], a.__weakref__ is r, weakref.getweakrefcount(5))
for value in (5, 'text', None, (), [], {}, 1.5, object(), b''):
    report(lambda: ref(value))
for value in (A, report, lambda: 0, len, {1}, frozenset(), a.method, (x for x in ''), weakref):
    report(lambda: type(ref(value)()).__name__)
report(lambda: ref())
report(lambda: ref(a, None, 1))
report(lambda: ref(a, callback=None))
report(lambda: r(1))
report(lambda: setattr(r, '__callback__', 1))
report(lambda: setattr(r, 'x', 1))
report(lambda: r < r)
unhashable = type('U', (), {'__hash__': None})()
report(lambda: hash(ref(unhashable)))
class Slots: __slots__ = ('a',)
class Weak: __slots__ = ('a', '__weakref__')
report(lambda: ref(Slots()))
w = Weak()
report(lambda: ref(w)() is w)
class MyInt(int): pass
class MyList(list): pass
report(lambda: ref(MyInt(1)))
l = MyList([1])
report(lambda: ref(l)())
class Labelled(ref):
    __slots__ = ('label',)
    def __new__(cls, target, callback=None, label=None): return super().__new__(cls, target, callback)
    def __init__(self, target, callback=None, label=None):
        super().__init__(target, callback)
        self.label = label
    def __call__(self): return self.label, super().__call__()
k = Labelled(a, label='L')
print(k(), k == r, hash(k) == hash(r), k is r, isinstance(k, ref))

p = proxy(a)
print(p.n, p.method(), p == a, p == b, p is proxy(a), isinstance(p, A), type(p), p.__class__, str(p), bool(p))
p.n = 5
print(a.n, hasattr(p, 'zzz'))
p.extra = 1
del p.extra
report(lambda: a.extra)
report(lambda: p.missing)
report(lambda: hash(p))
report(lambda: proxy(5))
report(lambda: p())
report(lambda: p + 1)
report(lambda: len(p))
c = proxy(report)
print(type(c), c.__name__)
c(lambda: 'called through a proxy')
q = proxy(l)
q.append(2)
print(len(q), q[0], 2 in q, list(q), q + [3], [0] + q, -proxy(type('N', (), {'__neg__': lambda s: 'neg'})) if False else '')
q += [9]
print(l)
m = weakref.WeakMethod(a.method)
print(m()(), m == weakref.WeakMethod(a.method), m() == a.method)
report(lambda: weakref.WeakMethod(len))
