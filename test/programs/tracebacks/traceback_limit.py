# sys.tracebacklimit: how many entries are shown.
import sys

def show(action, *args):
    try:
        action(*args)
    except BaseException:
        sys.__excepthook__(*sys.exc_info())

def rec(n):
    if n:
        return rec(n - 1)
    1 / 0

sys.tracebacklimit = 1
show(rec, 5)
sys.tracebacklimit = 0
show(rec, 5)
sys.tracebacklimit = -1
show(rec, 5)
sys.tracebacklimit = 'a'
show(rec, 2)
sys.tracebacklimit = 4
show(rec, 8)
