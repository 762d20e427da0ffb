# __notes__ in tracebacks: lists, and what else it may be.
import sys

def show(action, *args):
    try:
        action(*args)
    except BaseException:
        sys.__excepthook__(*sys.exc_info())

def r(x):
    raise x

e = ValueError('notes'); e.add_note('one'); e.add_note('two\nthree'); e.add_note('')
show(r, e)
e = ValueError('notes'); e.__notes__ = 'text'; show(r, e)
e = ValueError('notes'); e.__notes__ = 5; show(r, e)
e = ValueError('notes'); e.__notes__ = None; show(r, e)
e = ValueError('notes'); e.__notes__ = ('a', 5, None, [1]); show(r, e)
e = ValueError('notes'); e.__notes__ = []; show(r, e)
class BR:
    def __repr__(self): raise ValueError
    def __str__(self): raise ValueError
e = ValueError('notes'); e.__notes__ = BR(); show(r, e)
e = ValueError('notes'); e.__notes__ = [BR(), 'x']; show(r, e)
class N(Exception):
    @property
    def __notes__(self): return ['prop']
show(r, N(1))
e = ValueError('notes'); e.__notes__ = {'a': 1}; show(r, e)
