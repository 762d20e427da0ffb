# Special methods are looked up on the type, past __getattribute__, and are bound as any other descriptor.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
class Watch:
    def __getattribute__(self, name): print('asked for', name); return object.__getattribute__(self, name)
    def __len__(self): return 4
    def __call__(self, *args, **kw): return args, kw
    def __getitem__(self, key): return key
    def __enter__(self): return self
    def __exit__(self, *args): pass
w = Watch()
print(len(w), w(1, k=2), w[3], w == w, bool(w))
with w: pass
w.__len__()
class Descriptor:
    def __get__(self, instance, owner=None): return lambda *args: ('bound', type(instance).__name__, args)
class D:
    __call__ = __getitem__ = __add__ = __str__ = Descriptor()
    __len__ = property(lambda self: lambda: 7)
    __iter__ = staticmethod(lambda: iter('ab'))
    __contains__ = classmethod(lambda cls, item: item == cls.__name__)
d = D()
print(d(1), d[2], d + 3, len(d), list(d), 'D' in d, 'E' in d)
report(lambda: str(d))
class Callable:
    def __init__(self, result): self.result = result
    def __call__(self, *args): return self.result, args
class E:
    __add__ = Callable('sum')
    __len__ = Callable(5)
print(E() + 1)
report(lambda: len(E()))
class Late: pass
l = Late()
report(lambda: l + 1)
Late.__add__ = lambda self, other: 'added later'
report(lambda: l + 1)
class Child(Late): pass
c = Child()
Late.__len__ = lambda self: 9
print(len(c), c + 1)
Child.__len__ = lambda self: 1
print(len(c), len(l))
del Child.__len__
print(len(c))
del Late.__len__, Late.__add__
report(lambda: len(c))
report(lambda: c + 1)
l.__class__.__call__ = lambda self: 'called'
print(l(), callable(l), callable(c))
del Late.__call__
print(callable(l))
class Proxy:
    def __getattr__(self, name): return lambda *args: name
p = Proxy()
print(p.__len__(), p.anything())
report(lambda: len(p))
report(lambda: p + 1)
class M(type):
    def __len__(cls): return 10
    def __add__(cls, other): return 'meta add'
    def __call__(cls, *args): return ('made', args)
class N(metaclass=M):
    def __len__(self): return 20
print(len(N), N + 1, N(1), type(N).__len__(N), N.__len__(None))
for name in ('__add__', '__len__', '__call__', '__eq__', '__hash__', '__str__', '__init__', '__getattribute__'):
    print(name, hasattr(object, name), hasattr(D, name), hasattr(5, name), hasattr(type, name))
