# Arguments by * and **, and what may stand there.
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

for expression in '''f3(*5)
f3(*None)
f3(1,*5)
f3(*[1],*5)
f3(**5)
f3(**None)
f3(a=1,**5)
f3(**{'a':1},**{'a':2})
f3(a=1,**{'a':2})
f3(**{'a':1},a=2)
f3(**{1:2})
f3(**{'d':1},**{1:2})
f3(d=1,**{1:2})
f3(**{1:3},**{1:5})
f3(**{S('a'):1,'d':2})
f3(**{SE('a'):1,SE('d'):2})
f3(1,**{SE('a'):1,SE('d'):2})
f3(1,**{S('zz'):1,'d':2})
f2(**M())
f2(**M2())
f2(**M3())
f2(**M4())
f2(**M5())
f2(**M6())
f3(d=1,**D(y=1))
f3(1,d=1,**D2(y=1))
{**D(y=1)}
{**D2(y=1)}
{**M()}
{**M2()}
{**M3()}
{**M4()}
{**M5()}
{**M6()}
{**5}
{**[]}
dict(**M())
f1(*It())
f1(*It2())
f1(*It3())
f1(*It4())
[*It()]
[*It2()]
[*It4()]
(*5,)
{*5}
print(*5)
print(**5)
print(*[1], **{'sep':1})
print(a=1)
print(1, **{'end':'', 'end2':3})'''.split('\n'):
    t(expression)
