# How arguments bind to the parameters of functions written in Python, and what is wrong with them.
def t(s, **ns):
    try: print('ok', eval(s, {**globals(), **ns}))
    except BaseException as e: print(s, '|', type(e).__name__, '|', e)
def f0(): pass
def f1(a): return a
def f2(a, b=1): return a, b
def f3(a, b=1, *c, d, e=5, **k): return a, b, c, d, e, k
def f4(a, /, b, *, c): return a, b, c
def f5(*, a, b): return a, b
def f6(a, b, c, d): pass
def f8(a, b, /, c=3, **k): return a, b, c, k
def f9(a=1, /): return a
class S(str): pass
class SE(str):
    def __eq__(s, o): return str.__eq__(s, o)
    __hash__ = str.__hash__
class M:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k * 2
class M2:
    def keys(self): return 5
    def __getitem__(self, k): return k * 2
class M3:
    def keys(self): raise AttributeError('own')
class M4:
    def keys(self): raise KeyError('own')
class M5:
    def keys(self): return ['a']
    def __getitem__(self, k): raise KeyError(k)
class M6:
    keys = None
class D(dict):
    def keys(self): return ['x']
    def __getitem__(self, k): return 'over'
class D2(dict):
    def __iter__(self): return iter(['q'])
    def keys(self): return ['x']
    def __getitem__(self, k): return 'over'
class It:
    def __iter__(self): return 5
class It2:
    def __iter__(self): raise TypeError('own iter')
class It3:
    def __getitem__(self, i): raise IndexError if i > 2 else ValueError('v')
class It4:
    def __iter__(self): return self
    def __next__(self): raise TypeError('own next')
class C:
    def __init__(self, a): pass
    def m(self, a, *, k): pass
    @classmethod
    def cm(cls, a): pass
    @staticmethod
    def sm(a): pass
    def nos(): pass
    def __call__(self, a): pass
c = C(1)
lam = lambda x, y: x

for expression in '''f0(1)
f0(1,2)
f0(a=1)
f1()
f1(1,2)
f1(b=1)
f1(1,a=1)
f1(1,b=2)
f1(a=1,b=2)
f2()
f2(1,2,3)
f2(b=1)
f2(1,2,b=3)
f3()
f3(1)
f3(d=1)
f3(1,d=2,a=3)
f3(1,2,3,4,d=5,z=6)
f3(1,2,3,4,d=5,z=6,z2=3,e=4)
f3(**{'d':1,'a':2,'x y':3})
f4(1,2,3)
f4(1,2,c=3)
f4(1,b=2,c=3)
f4(a=1,b=2,c=3)
f4(1,a=2,b=2,c=3)
f4(1,2)
f4()
f5(1)
f5(1,a=2)
f5(1,2,a=2,b=3)
f5()
f5(a=1)
f5(a=1,b=2,c=3)
f6()
f6(1)
f6(1,2)
f6(1,2,3)
f6(1,2,3,4,5)
f6(d=1)
f6(1,2,3,4,a=5)
f6(1,e=3)
f8()
f8(1)
f8(1,2,a=3,b=4)
f8(a=3,b=4)
f8(1,2,3,4)
f8(1,a=2)
f9(a=1)
f9(1,2)
f9(1,a=2)
f9(b=1)
lam(1)
lam(1,2,3)
(lambda: 1)(1)
C()
C(1,2)
C(b=1)
c.m()
c.m(1)
c.m(1,2)
c.m(1,2,k=1)
c.m(1,j=1)
C.m()
C.m(1)
c.cm()
c.cm(1,2)
c.sm()
c.sm(1,2)
c.nos()
C.nos(1)
c()
c(1,2)
c(b=1)'''.split('\n'):
    t(expression)
