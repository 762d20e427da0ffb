# Which weak references to an object are listed, in which order; and more of what proxies do.
import weakref
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
class A:
    def __reversed__(self): return 'reversed'
    def __bytes__(self): return b'bytes'
    def __format__(self, spec): return 'format ' + spec
    def __hash__(self): return 7
    def __iter__(self): return iter('ab')
a = A()
proxy = weakref.proxy(a)
first = weakref.ref(a, print)
plain = weakref.ref(a)
second = weakref.ref(a, len)
other_proxy = weakref.proxy(a, print)
print(weakref.getweakrefcount(a), [r is x for r, x in zip(weakref.getweakrefs(a), (plain, proxy, other_proxy, second, first))])
print(weakref.ref(a) is plain, weakref.proxy(a) is proxy)
class Sub(weakref.ref): pass
sub = Sub(a)
print(sub is plain, weakref.ref(a) is plain, sub == plain, weakref.getweakrefcount(a))
sub.attribute = 1
print(sub.attribute, sub() is a)
print(reversed(proxy), bytes(proxy), list(proxy), f'{proxy!s:.0}' == '')
report(lambda: next(proxy))
report(lambda: weakref.ref(a, None, 1))
report(lambda: weakref.ref.__init__(plain, a, None, 1))
report(lambda: weakref.ref.__init__(plain, a))
class BadName:
    def __getattr__(self, name): raise KeyError(name)
bad = BadName()
print(repr(weakref.ref(bad)).split(' at ')[0])
d = weakref.WeakValueDictionary()
d['k'] = a
print([type(r).__name__ for r in d.valuerefs()], d.valuerefs()[0].key)
