# Carets under operators, subscripts and what they are made of.
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

def f1(): return b + 1
def f2(): return 1 + (b) + 2
def f3(): x = b; x += 1
def f4(): return b @ b
def f5(): return b < 1
def f6(): return 1 < b < 3
def f7(): return 1 in b
def f8(): return 1 not in b
def f9(): return b[0]
def f10(): return b [ 0 ] . x
def f11(): b[0] = 1
def f12(): b[0] += 1
def f13(): del b[0]
def f14(): return -b
def f15(): return ~ b
def f16(): return not b
def f17(): return b and 1
def f18(): return 1 if b else 2
def f81(): return 'a' + 1
def f82(): return 1 / 0
def f83(): return 1 // 0 * 5
def f84(): return 5 * (1 % 0)
def f112(): return b == 1
def f113(): return b is undefined
def f114(): return 1 < 2 < 'a'
def f115(): return 1 < undefined < 3
def f129(): return undefined + 1
def f130(): return 1 + undefined
def f131(): return -undefined
def f141(): return not undefined
def f147(): return 2 ** -1 ** 'a'
def f148(): return 'a' 'b' - 'c'
def f149(): return ((((1)))) + ((('a')))

for function in [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f81, f82, f83, f84, f112, f113, f114, f115, f129, f130, f131, f141, f147, f148, f149]:
    show(function)
