# Exception groups as trees.
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
show(r, ExceptionGroup('eg', [V(1), T(2)]))
show(r, ExceptionGroup('eg', [mk(V(1)), T(2)]))
show(r, ExceptionGroup('eg', [ExceptionGroup('in', [V(1)]), T(2)]))
show(r, ExceptionGroup('eg', [T(2), ExceptionGroup('in', [V(1)])]))
show(r, ExceptionGroup('eg', [T(2), ExceptionGroup('in', [V(1), ExceptionGroup('in2', [V(1)])])]))
show(r, ExceptionGroup('eg', [mk(ExceptionGroup('in', [mk(V(1)), ExceptionGroup('in2', [mk(V(1))])])), T(5)]))
show(r, ExceptionGroup('multi\nline', [V('a\nb'), T(2)]))
