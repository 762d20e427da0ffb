# The entries of tracebacks in groups; sys.tracebacklimit holds for each of them.
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
def f():
    try: 1/0
    except ZeroDivisionError: raise ExceptionGroup('while', [mk(V(1), z)])
show(f)
def rec(n): return rec(n-1) if n else 1/0
def f():
    try: rec(6)
    except Exception as e: raise ExceptionGroup('rec', [e])
show(f)
sys.tracebacklimit = 1
show(f)
sys.tracebacklimit = 0
show(f)
