# Frames that Python has looked at, and frames that have handled an exception, return like any other.
import sys
# frames that Python has seen, of every kind, return as they should
class A:
    def __init__(self): self.f = sys._getframe()
    def __add__(self, o): sys._getframe(); return NotImplemented
    def __radd__(self, o): sys._getframe(); return 'radd'
    def __lt__(self, o): sys._getframe(); return True
    def __bool__(self): sys._getframe(); return False
    def __len__(self): sys._getframe(); return 3
    def __getitem__(self, i): sys._getframe(); return i * 2
    def __call__(self, *a): sys._getframe(); return a
    def __enter__(self): sys._getframe(); return 'entered'
    def __exit__(self, *a): sys._getframe(); return True
    def __iter__(self):
        sys._getframe()
        yield 1
    def __contains__(self, x): sys._getframe(); return x == 1
    def __eq__(self, o): sys._getframe(); return True
    def __hash__(self): sys._getframe(); return 5
    def __repr__(self): sys._getframe(); return 'A!'
class B(A): pass
a = A()
print(1 + a, A() + B(), a < 1, bool(a), len(a), a[4], a(1, 2), 1 in a, a == 2, {a: 1}[a], repr(a), f'{a}', not a, [*a], sorted([3, 1], key=lambda x: (sys._getframe(), x)[1]))
with A() as x: print(x); 1 / 0
def raising(i):
    try: raise ValueError(i)
    except ValueError: return i
print(sum(raising(i) for i in range(1000)))
class C:
    def __init__(self):
        try: 1 / 0
        except ZeroDivisionError: self.ok = 1
    def __add__(self, o):
        try: 1 / 0
        except ZeroDivisionError: return NotImplemented
    __radd__ = lambda s, o: 'r'
    def __eq__(self, o):
        try: 1 / 0
        except ZeroDivisionError: return NotImplemented
print(C().ok, C() + C() if 0 else '', 1 + C(), C() == 1, C() == C())
try: C() + C()
except TypeError as e: print(e)
class D:
    def __init__(self):
        try: 1 / 0
        except ZeroDivisionError: pass
        return 5
try: D()
except TypeError as e: print(e)
async def co():
    try: 1 / 0
    except ZeroDivisionError: return 7
try: co().send(None)
except StopIteration as s: print(s.value)
def g():
    try: 1 / 0
    except ZeroDivisionError: x = yield 1
    try: raise KeyError
    except KeyError: return x
def h(): r = yield from g(); print(r, sys._getframe().f_lineno > 0)
it = h(); next(it)
try: it.send('sent')
except StopIteration: print('done')
