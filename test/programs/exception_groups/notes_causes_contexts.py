# Notes, causes and contexts of groups and of their members.
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
e = ExceptionGroup('n', [V(1), T(2)]); e.add_note('group\nnote'); e.exceptions[0].add_note('member'); e.exceptions[1].add_note('last'); show(r, e)
e = ExceptionGroup('n', [V(1), ExceptionGroup('m', [T(2)])]); e.exceptions[1].add_note('inner note'); show(r, e)
e = ExceptionGroup('c', [V(1), T(2)]); e.__cause__ = mk(KeyError('cause')); show(r, e)
e = ExceptionGroup('c', [V(1), T(2)]); e.__context__ = mk(KeyError('ctx')); show(r, e)
v = V(1); v.__cause__ = mk(KeyError('cause')); t = T(2); t.__context__ = mk(OSError('ctx')); show(r, ExceptionGroup('inner', [v, t]))
e = ExceptionGroup('c', [V(1), T(2)]); e.__cause__ = mk(ExceptionGroup('cause', [mk(V(5))])); show(r, e)
e = V('plain'); e.__cause__ = mk(ExceptionGroup('cause', [mk(V(5))])); show(r, e)
e = V('plain'); e.__context__ = mk(ExceptionGroup('ctx', [mk(V(5)), ExceptionGroup('n', [T(1)])])); show(r, e)
g = ExceptionGroup('inner', [V(1)]); g.__cause__ = ExceptionGroup('cause', [KeyError(1)]); show(r, ExceptionGroup('outer', [T(0), g, T(3)]))
show(r, ExceptionGroup('outer', [T(0), g]))
g2 = ExceptionGroup('inner', [V(1)]); g2.__cause__ = KeyError(1); show(r, ExceptionGroup('outer', [T(0), g2]))
