# The name of the exception: with its module, unless that is builtins or __main__.
import sys

def show(action, *args):
    try:
        action(*args)
    except BaseException:
        sys.__excepthook__(*sys.exc_info())

def r(x):
    raise x

class E(Exception): pass
class O:
    class I(Exception): pass
show(r, E('x'))
show(r, O.I('in'))
class M(Exception): __module__ = 'mod.sub'
show(r, M(1))
class M2(Exception): __module__ = None
show(r, M2(1))
class M3(Exception): __module__ = 5
show(r, M3(1))
class M4(Exception): __module__ = ''
show(r, M4(1))
M6 = type('M6', (Exception,), {'__module__':'builtins'})
show(r, M6(1))
M7 = type('a b', (Exception,), {'__qualname__':'q.r'})
show(r, M7(1))
