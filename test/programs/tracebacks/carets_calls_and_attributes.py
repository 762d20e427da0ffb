# Carets under calls, attributes and subscripts.
import sys

def show(action, *args):
    try:
        action(*args)
    except BaseException:
        sys.__excepthook__(*sys.exc_info())

class Bad:
    def __getattr__(self, n): raise AttributeError(n)
    def __add__(self, o): raise TypeError('add')
    __radd__ = __iadd__ = __sub__ = __matmul__ = __lt__ = __eq__ = __contains__ = __getitem__ = __add__
    def __setitem__(self, k, v): raise TypeError('set')
    def __delitem__(self, k): raise TypeError('del')
    def __neg__(self): raise TypeError('neg')
    __invert__ = __pos__ = __bool__ = __len__ = __iter__ = __enter__ = __neg__
    def __exit__(self, *a): raise TypeError('exit')
    def __call__(self, *a, **k): raise TypeError('call')
    def __format__(self, s): raise TypeError('format')
    def __repr__(self): raise TypeError('repr')
    def __hash__(self): raise TypeError('hash')
    def __setattr__(self, n, v): raise TypeError('setattr')
    def __delattr__(self, n): raise TypeError('delattr')
    def __index__(self): raise TypeError('index')

b = Bad()
l = [1]
d = {}
n = None

def f31(): return b(1, 2)
def f32(): return b.x
def f33(): return b.x.y(1)
def f58(): return l[b]
def f59(): return l[5]
def f60(): return l[1:b]
def f61(): return d['missing']
def f62(): return l.foo
def f63(): return l.append()
def f64(): return l.append(1, 2)
def f78(): return int('x')
def f79(): return max([])
def f80(): return (1).foo
def f90(): return f90x(1)(2)(3)
def f90x(a): return lambda b: lambda c: 1/0
def f91(): return [1,2,3][10] + [4][0]
def f92(): return sorted([3, 'a', 2])
def f93(): return sum(['a'])
def f111():
    async_ = 1
    return async_.foo(1).bar
def f116(): return x[0][1][2].foo[3] if 0 else d['a']['b']
def f121(): return None()
def f122(): return 1 .real()
def f123(): return "abc".foo().bar()
def f124(): return n[1](2)
def f125(): return f121(1, 2, a=3)
def f126(): return print(sep=1)
def f127(): return undefined()
def f128(): return undefined[0]
def f135(): return print(1, undefined)
def f136(): return print(a=undefined)
def f137(): return l[undefined]
def f138(): return l[1:undefined]
def f150(): return (1).__add__('a').foo

for function in [f31, f32, f33, f58, f59, f60, f61, f62, f63, f64, f78, f79, f80, f90, f91, f92, f93, f111, f116, f121, f122, f123, f124, f125, f126, f127, f128, f135, f136, f137, f138, f150]:
    show(function)
