# At most 15 members of a group are shown, and 10 groups in each other.
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
show(r, ExceptionGroup('wide', [V(i) for i in range(14)]))
show(r, ExceptionGroup('wide', [V(i) for i in range(15)]))
show(r, ExceptionGroup('wide', [V(i) for i in range(16)]))
show(r, ExceptionGroup('wide', [V(i) for i in range(17)]))
show(r, ExceptionGroup('wide', [ExceptionGroup('wide', [V(i) for i in range(17)]) for j in range(17)]))
e = V('deep')
for i in range(9): e = ExceptionGroup(f'{i}', [e])
show(r, e)
for i in range(4): e = ExceptionGroup(f'{i}', [V(i), e, T(i)])
show(r, e)
