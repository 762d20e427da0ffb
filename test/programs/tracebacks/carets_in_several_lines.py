# Expressions over several lines: the carets end with the first line.
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

def f85(): return (1 +
    2 + 'a')
def f86(): return print(1,
    2, undefined,
    3)
def f87():
    return [
        1,
        1/0,
    ]
def f88():
    return (b
        .x
        .y)
def f89():
    return b(
        1,
        2,
    )

for function in [f85, f86, f87, f88, f89]:
    show(function)
