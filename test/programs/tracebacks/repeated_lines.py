# Of a run of entries for the same line three are shown, and a count.
import sys

def show(action, *args):
    try:
        action(*args)
    except BaseException:
        sys.__excepthook__(*sys.exc_info())

def rec(n): 
    if n: return rec(n-1)
    1/0
for i in (1,2,3,4,5,10): show(rec, i)
def a(n):
    if n: b(n-1)
    else: 1/0
def b(n):
    if n: a(n-1)
    else: 1/0
show(a, 10)
def rr(n):
    return rr(n+1)
show(rr, 1)
def r2(n):
    return r2(n-1) if n else [1/0 for _ in [1]]
show(r2, 6)
