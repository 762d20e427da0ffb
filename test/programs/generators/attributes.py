# What generators show of themselves.
def gen(a, b=2):
    """Doc of gen."""
    yield a

class Holder:
    def method(self):
        yield self

g = gen(1)
print(type(g), type(g).__name__, g.__name__, g.__qualname__, g.gi_running)
print(repr(g).split(' at ')[0], g.gi_code is gen.__code__, g.gi_code.co_name)
print(Holder().method().__qualname__, gen.__doc__, callable(g), iter(g) is g)
g.__name__ = 'renamed'
g.__qualname__ = 'x.renamed'
print(g.__name__, repr(g).split(' at ')[0])
for name, value in (('__name__', 5), ('gi_running', 1), ('other', 1)):
    try:
        setattr(g, name, value)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    g.missing
except AttributeError as e:
    print(e)
try:
    type(g)()
except TypeError as e:
    print(e)
try:
    class Sub(type(g)):
        pass
except TypeError as e:
    print(e)
try:
    len(g)
except TypeError as e:
    print(e)
try:
    g[0]
except TypeError as e:
    print(e)
try:
    gen()
except TypeError as e:
    print(e)
print(1 in gen(1), 2 in gen(1), bool(g), g == g, gen(1) == gen(1))

def running():
    yield me.gi_running

me = running()
print(next(me), me.gi_running)
a, = gen('only')
print(a, [*gen(1), *gen(2)], max(gen(3)), tuple(gen('t')), ''.join(gen('s')))
