# Carets under the targets of assignments and of del.
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

def f34(): b.x = 1
def f35(): b.x += 1
def f36(): del b.x
def f41(): x, y = b
def f42(): x, *y = n
def f43(): (x, y), z = [1], 2
def f49(): return undefined
def f50(): return undefined.x
def f51(): x = y; y = 1
def f52(): del zzz
def f53(): return lambda: undefined
def f54(): return (lambda: undefined)()
def f73(): global gg; return gg
def f103(): return (x := undefined)
def f104(): print(x := 1, x / 0)
def f117(): d['a']['b'] = 1
def f118(): d['a'].b = 1
def f119(): d['a'], l[0] = 1, 2; (n[0], n[1]) = 1, 2
def f120(): l[0], n.x = 1, 2
def f139(): return undefined if 1 else 2
def f140(): return 1 and undefined
def f145(): del l[5], l[0]
def f146(): del (n.x, l[0])

for function in [f34, f35, f36, f41, f42, f43, f49, f50, f51, f52, f53, f54, f73, f103, f104, f117, f118, f119, f120, f139, f140, f145, f146]:
    show(function)
