# Packages: __init__, relative imports, submodules, __all__, namespace packages.
import _tree
print(_tree.__name__, _tree.__doc__, _tree.deep_value, _tree.helper.help(), hasattr(_tree, 'late'), hasattr(_tree, 'sub'))
from _tree import *
print(late.h(), late.again is helper, late.path, VALUE, '_private' in globals(), 'deep_value' in globals())
import _tree.sub.leafs.leaf as leaf
from _tree.sub import leafs
from _tree.sub.leafs import leaf as other
print(leaf is other, leafs.leaf is leaf, leaf.__package__, _tree.sub.leafs.__name__)
print(__import__('_tree.sub.leafs').__name__, __import__('_tree.sub.leafs', fromlist=['leaf']).__name__)
print(repr(_tree).split(' from')[0], repr(leaf).split(' from')[0])

def attempt(statement):
    try:
        statement()
    except Exception as e:
        place = str(e).split(' (/')[0]
        print(type(e).__name__, '|', place, '|', getattr(e, 'name', None))

def a(): import _tree.nothing
def b(): from _tree import nothing
def c(): import _tree.up
def d(): import _tree.wrong
def e(): from . import x
def f(): from .. import x
def g(): import _tree.helper.deeper
def h(): from _tree.helper import missing
def i(): import no_such_module_at_all
def j(): import no_such.sub
for statement in (a, b, c, d, e, f, g, h, i, j):
    attempt(statement)
import _space.inside
import _space
print(_space.inside.where, hasattr(_space, '__file__') and _space.__file__, _space.__name__)
import sys
print(sorted(name for name in sys.modules if name.startswith(('_tree', '_space'))))
print(sys.modules['_tree.sub.leafs.leaf'] is leaf, __package__, __name__)
def local():
    import _tree.sub as s, _tree as t
    from _tree.sub import deep_value as v, leafs
    return s.deep_value, t.VALUE, v, leafs.__name__
print(local())
