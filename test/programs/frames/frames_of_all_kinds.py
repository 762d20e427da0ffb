# Frames of coroutines, comprehensions, class bodies, special methods and generators.
import sys
async def co(a):
    b = a
    raise KeyError(b)
c = co(1)
print(c.cr_frame.f_locals, c.cr_frame.f_code.co_name, c.cr_frame.f_lineno)
f = c.cr_frame
try: c.send(None)
except KeyError as e:
    print(e.__traceback__.tb_next.tb_frame is f, f.f_locals, c.cr_frame, f.f_back)
async def ag():
    x = 1
    yield x
g = ag()
print(g.ag_frame.f_code.co_name, g.ag_frame.f_locals)
def f():
    return [sorted(sys._getframe().f_locals) for i in [1]]
print(f())
def f():
    x = 1
    return list((lambda: sys._getframe().f_locals)() for i in [1])
print(f())
class C:
    y = 2
    z = [sys._getframe(1).f_locals is not None for _ in [1]]
    try: 1/0
    except ZeroDivisionError as e: fr = e.__traceback__.tb_frame
def f(a, b):
    def g(): return a
    c = 3
    return sys._getframe().f_locals
print(f(1, 2).keys())
def f(a, b):
    def g(): return a
    c = 3
    return locals()
print(f(1, 2).keys())
def f():
    x = 1
    l = locals()
    y = 2
    return l is locals(), l is sys._getframe().f_locals, l
print(f()[:2], sorted(f()[2]))
def rec(n):
    if n == 0:
        r = []
        fr = sys._getframe()
        while fr.f_code.co_name == 'rec': r.append(fr.f_locals['n']); fr = fr.f_back
        return r
    return rec(n - 1)
print(rec(4))
class K:
    def __init__(self): self.f = sys._getframe(); self.b = sys._getframe(1).f_code.co_name
    def __add__(self, o): return sys._getframe(1).f_code.co_name
    def __del__(self): pass
    def __getattr__(self, n): return sys._getframe(1).f_code.co_name
    @property
    def p(self): return sys._getframe(1).f_code.co_name, sys._getframe(0).f_code.co_name
    def __iter__(self): yield sys._getframe(1).f_code.co_name
def use():
    k = K()
    return k.b, k + 1, k.foo, k.p, list(k), sorted([1], key=lambda x: 0), k.f.f_back is sys._getframe(), sorted([2, 1], key=lambda x: len(sys._getframe(1).f_code.co_name))
print(use())
def deco(fn):
    def w(*a): return fn(*a)
    return w
@deco
def inner(): return sys._getframe(1).f_code.co_name, sys._getframe(2).f_code.co_name
print(inner())
def gen():
    def sub():
        yield sys._getframe(1).f_code.co_name
        yield sys._getframe(2).f_code.co_name
    yield from sub()
def usegen(): return [x for x in gen()]
print(usegen())
def ret_in_finally():
    try:
        try: 1/0
        except ZeroDivisionError: return sys.exception().__traceback__.tb_frame
    finally: zz = 5
try: sys._getframe().f_locals.clear
except Exception as e: print(e)
def clr():
    big = [1]
    raise ValueError
try: clr()
except ValueError as e:
    t = e.__traceback__
    t.tb_next.tb_frame.clear(); print(t.tb_next.tb_frame.f_locals)
    try: t.tb_frame.clear()
    except RuntimeError as r: print(r)
