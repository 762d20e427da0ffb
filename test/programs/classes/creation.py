# __new__, metaclasses, type(), class bodies, __class__.
class Single:
    instance = None
    def __new__(cls, *a):
        if cls.instance is None: cls.instance = super().__new__(cls)
        return cls.instance
    def __init__(self, v=0): self.v = v
a, b = Single(1), Single(2); print(a is b, a.v)
class Even(int):
    def __new__(cls, n): return super().__new__(cls, n * 2)
print(Even(4), Even(3) + 1, type(Even(1)).__name__)
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns['made_by'] = m.__name__; print('making', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a): print('calling', cls.__name__); return super().__call__(*a)
    def on_class(cls): return 'meta method of ' + cls.__name__
    def __len__(cls): return 42
    def __iter__(cls): return iter('xyz')
    def __contains__(cls, x): return x == 1
class K(metaclass=Meta):
    attr = 1
    def __init__(self, v): self.v = v
class L(K, key='word'): pass
print(K(5).v, K.made_by, K.on_class(), L.on_class(), len(K), type(K).__name__, type(L) is Meta, list(L), 1 in K)
T = type('T', (K,), {'x': 3, 'm': lambda self: self.x}); print(T(1).m(), T.__name__)
Dyn = type('Dyn', (), dict(__repr__=lambda s: 'dyn!')); print(Dyn(), type(Dyn()), type(type))
class Returns:
    def __new__(cls): return 'not an instance'
print(Returns())
o = Dyn()
class Other: hello = 'hi'
o.__class__ = Other; print(o.hello, isinstance(o, Other))
class Reg:
    all = []
    def __init_subclass__(cls): Reg.all.append(cls.__name__)
class R1(Reg): pass
class R2(R1): pass
print(Reg.all)
class Body:
    print('in body', __name__, __qualname__)
    def me(self): return __class__.__name__
    locals_ = sorted(k for k in locals() if not k.startswith('__'))
print(Body().me(), Body.locals_, Body.__module__, Body.__dict__['me'].__name__)
class Cls:
    n = 0
    @classmethod
    def inc(cls): cls.n += 1; return cls.n
    @staticmethod
    def plain(): return 'static'
class Sub(Cls): pass
print(Cls.inc(), Sub.inc(), Sub.inc(), Cls.n, Cls().inc(), Sub.plain(), Cls.inc.__self__.__name__)
try:
    class Bad(5): pass
except TypeError as error: print(error)
try:
    class Bad2(bool): pass
except TypeError as error: print(error)
class Gen:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
print(Gen[int], Gen['x'])
try: object(1)
except TypeError as error: print(error)
class Init:
    def __init__(self): return 5
try: Init()
except TypeError as error: print(error)
