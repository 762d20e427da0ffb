# with: order, exceptions, suppression, several managers.
class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print('enter', self.name); return self.name
    def __exit__(self, kind, value, tb): print('exit', self.name, kind and kind.__name__, value); return self.swallow
with M('a') as x: print('body', x)
with M('a') as x, M('b') as y: print(x, y)
with (M('a') as x, M('b'),): print(x)
with M('s', True): raise ValueError('gone')
try:
    with M('o'), M('i'): raise KeyError('k')
except KeyError as error: print('caught', error)
def f():
    with M('r'): return 'value'
print(f())
for i in range(3):
    with M(i):
        if i == 0: continue
        if i == 1: break
with M('t') as (a, *b): print(a, b)
class Broken:
    def __enter__(self): raise RuntimeError('in enter')
    def __exit__(self, *args): print('not reached')
try:
    with M('outer'), Broken(): pass
except RuntimeError as error: print(error)
class Replaces:
    def __enter__(self): pass
    def __exit__(self, kind, value, tb): raise TypeError('from exit')
try:
    with Replaces(): raise ValueError('first')
except TypeError as error: print(error, repr(error.__context__))
for bad in (5, type('E', (), {'__enter__': lambda s: s})()):
    try:
        with bad: pass
    except (TypeError, AttributeError) as error: print(type(error).__name__, error)
def gen():
    with M('g'): yield 1; yield 2
g = gen(); print(next(g)); g.close()
