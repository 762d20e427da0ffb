# Carets in compound statements, imports, raise and match.
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

def f19():
    if b: pass
def f20():
    while b: pass
def f21():
    for x in b: pass
def f44():
    with b: pass
def f45():
    with b as x, b: pass
def f65(): import no_such_module
def f66(): from sys import no_such
def f67(): import no.such.module
def f68(): from no_such_module import x as y
def f69(): raise ValueError
def f70(): raise ValueError from b
def f71(): raise b
def f72(): yield
def f105():
    match b:
        case [1]: pass
        case {'a': 1}: pass
        case undefined.x: pass
def f106():
    match l:
        case undefined(): pass
def f107():
    match l:
        case [x] if x / 0: pass
def f108():
    try: 1/0
    except undefined: pass
def f109():
    try: 1/0
    except 5: pass
def f110():
    try: pass
    finally: 1/0

for function in [f19, f20, f21, f44, f45, f65, f66, f67, f68, f69, f70, f71, f72, f105, f106, f107, f108, f109, f110]:
    show(function)
