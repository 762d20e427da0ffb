# Groups of classes of one's own; exceptions that are in a group twice, or have it as their context.
import sys

def show(action, *args):
    try:
        action(*args)
    except BaseException:
        sys.__excepthook__(*sys.exc_info())

def r(x): raise x
def mk(e, f=None):
    try:
        if f: f()
        raise e
    except BaseException as x: return x
def z(): 1/0

V, T = ValueError, TypeError
show(r, BaseExceptionGroup('b', [KeyboardInterrupt(), SystemExit(1)]))
class MyG(ExceptionGroup): pass
show(r, MyG('mine', [V(1)]))
class MyG(ExceptionGroup):
    def __str__(self): return 'own str'
show(r, MyG('mine', [V(1)]))
class MyG(ExceptionGroup):
    def __str__(self): raise ValueError
show(r, MyG('mine', [V(1), SyntaxError('x', ('f', 1, 2, 'abcdef'))]))
x = V('same'); show(r, ExceptionGroup('rep', [x, x, ExceptionGroup('rep2', [x])]))
v = V('v'); g = ExceptionGroup('self', [v]); v.__context__ = g; show(r, g)
