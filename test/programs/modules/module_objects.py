# Modules as objects: attributes, replacement in sys.modules, __getattr__, errors while importing.
import sys
import _counts
import _counts as again
print(_counts is again, _counts.runs)
del sys.modules['_counts']
import _counts as fresh
print(fresh is again, fresh.runs)
import _replaces
print(_replaces.answer, _replaces.anything, type(_replaces).__name__)
import _getattr
print(_getattr.known, _getattr.lazy, dir(_getattr), hasattr(_getattr, 'other'))
from _getattr import lazy
print(lazy)
try:
    from _getattr import other
except ImportError as e:
    print(str(e).split(' (')[0])
import _partial_a
print(_partial_a.second)

def attempt(statement):
    try:
        statement()
    except Exception as e:
        print(type(e).__name__, '|', str(e).split(' (/')[0])

def broken(): import _syntax_error
def star_missing(): exec_star('_all_wrong')
attempt(broken)
try:
    import _syntax_error
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, repr(e.text), e.filename.endswith('_syntax_error.py'), '_syntax_error' in sys.modules)
try:
    from _all_wrong import *
except AttributeError as e:
    print(e)
try:
    from _all_bad_item import *
except TypeError as e:
    print(e)
m = fresh
m.added = 'set from outside'
print(m.added, 'added' in vars(m), vars(m) is m.__dict__)
del m.added
for action in (lambda: m.added, lambda: delattr(m, 'added')):
    attempt(action)
m.__dict__['through'] = 1
print(m.through, type(m).__name__, m.__name__, sorted(k for k in vars(m) if not k.startswith('__')))
m.__name__ = 'renamed'
attempt(lambda: m.nothing)
sys.modules['blocked'] = None
def blocked(): import blocked
attempt(blocked)
sys.modules['made_up'] = 'any object'
import made_up
print(made_up)
sys.path.insert(0, '_space')
import inside
print(inside.where)
sys.path.pop(0)
for name in ('', 5):
    attempt(lambda: __import__(name))
def inner():
    import math as m2, sys as s2
    return m2.floor(2.5), s2 is sys
print(inner())
