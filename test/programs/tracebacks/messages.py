# Messages of several lines, empty ones, and those whose __str__ fails.
import sys

def show(action, *args):
    try:
        action(*args)
    except BaseException:
        sys.__excepthook__(*sys.exc_info())

def r(x):
    raise x

class E(Exception):
    pass

show(r, E('multi\nline\nmessage'))
show(r, E(''))
show(r, E(None))
show(r, E())
show(r, E('a\n'))
class S(Exception):
    def __str__(self): raise ValueError
show(r, S())
class S(Exception):
    def __str__(self): return 5
show(r, S())
class S(Exception):
    def __repr__(self): raise ValueError
show(r, S(1))
class S(Exception):
    def __str__(self): return 'x\u1234\ud800'
show(r, S(1))
show(r, KeyError('a\nb'))
show(r, KeyError())
show(r, KeyError('a', 'b'))
show(r, OSError(2, 'No such', 'file'))
show(r, UnicodeDecodeError('u', b'a', 0, 1, 'r'))
show(r, ImportError('m', name='x'))
