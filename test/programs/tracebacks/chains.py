# Chains of causes and contexts, circles among them.
import sys

def show(action, *args):
    try:
        action(*args)
    except BaseException:
        sys.__excepthook__(*sys.exc_info())

def r(x):
    raise x

sys.__excepthook__(ValueError, ValueError('no tb'), None)
c1 = ValueError('c1'); c2 = ValueError('c2'); c1.__cause__ = c2; c2.__cause__ = c1; show(r, c1)
c1 = ValueError('c1'); c2 = ValueError('c2'); c1.__context__ = c2; c2.__cause__ = c1; show(r, c1)
c1 = ValueError('c1'); c1.__cause__ = c1; show(r, c1)
def chain(n):
    try:
        if n: chain(n-1)
        else: raise ValueError(0)
    except Exception as e:
        if n % 2: raise KeyError(n)
        else: raise KeyError(n) from e
show(chain, 3)
