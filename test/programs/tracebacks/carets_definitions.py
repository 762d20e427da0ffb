# Carets in definitions: bases, decorators, defaults, annotations.
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

def f94():
    x: b.x = 1
    y: undefined
def f95():
    class C(undefined): pass
def f96():
    class C: x = undefined
def f97():
    @undefined
    def f(): pass
def f98():
    @b.x
    @print
    def f(): pass
def f99():
    def f(a=undefined): pass
def f100():
    def f(a: undefined): pass
def f101():
    class C(n): pass
def f102():
    class C(metaclass=n): pass

for function in [f94, f95, f96, f97, f98, f99, f100, f101, f102]:
    show(function)
