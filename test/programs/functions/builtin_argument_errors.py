# Wrong arguments of built-in functions and methods.
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

for expression in '''len()
len(1,2)
len(a=1)
len(**{'a':1})
len(*[1,2])
int(1,2,3)
int(x=1)
int(a=1)
str(1,2,3,4)
sorted()
sorted(1,2)
sorted([1],key=1)
isinstance(1)
isinstance(1,2,3)
[].append()
[].append(1,2)
[].append(x=1)
[].sort(1)
[].sort(a=1)
[].index()
[].insert(1)
[].pop(1,2)
{}.get()
{}.get(1,2,3)
{}.update(1,2)
''.join()
''.split(1,2,3)
''.split(a=1)
''.replace('a')
max()
max(1)
max(1,key=2)
pow(1)
pow()
range()
range(1,2,3,4)
range(a=1)
enumerate()
zip(a=1)
open()
abs()
abs(1,2)
id(1,2)
id(**{'foo':1})
type()
type(1,2)
object(1)
list(1,2)
list(a=1)
tuple(a=1)
dict(1,2)
float(1,2)
float(a=1)
bool(1,2)
bool(a=1)
set(1,2)
iter()
next()
next(1)
getattr(1)
hasattr(1)
chr()
ord('ab')
list.append()
list.append(1)
list.append([],1,2)
str.upper(1)
str.join('a')
dict.get(1,2)
(5)()
None()
'abc'()
[]()
undefined(1)
f1(undefined)
f1(1)(2)
Exception(a=1)
ValueError(1,2).foo()'''.split('\n'):
    t(expression)
