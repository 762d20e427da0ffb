# Carets under displays, comprehensions, f-strings and assertions.
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

def f22(): return [x for x in b]
def f23(): return [x for x in l if b]
def f24(): return {b: 1}
def f25(): return {b}
def f26(): return {**b}
def f27(): return [*b]
def f28(): return (1, *b)
def f29(): return print(*n)
def f30(): return print(**n)
def f37(): return f'{b}'
def f38(): return f'{b!r}'
def f39(): return f'abc {b:>5} def'
def f40(): return f'{n.x} and {b}'
def f46(): assert b
def f47(): assert 0, b.x
def f48(): assert l == 2
def f55(): return [undefined for _ in l]
def f56(): return list(undefined for _ in l)
def f57(): return {undefined: 1 for _ in l}
def f74(): return (yield undefined)
def f75(): return list(f74())
def f76(): x = (yield from n)
def f77(): return list(f76())
def f132(): return (undefined, 1)
def f133(): return [1, undefined]
def f134(): return {1: undefined}
def f142(): return f'{undefined!r:>{undefined}}'
def f143(): return f'{1:{undefined}}'
def f144(): return f'{"a":d}'

for function in [f22, f23, f24, f25, f26, f27, f28, f29, f30, f37, f38, f39, f40, f46, f47, f48, f55, f56, f57, f74, f75, f76, f77, f132, f133, f134, f142, f143, f144]:
    show(function)
