# The user's own modules and packages, in all forms of import.
import _shapes
import _shapes as sh
from _shapes import area, Square as Sq
from _package import tool, VERSION
from _package.tool import use
import _package.deep.leaf
import _package.deep.leaf as leaf
from _package.deep import leaf as leaf2
from _star import *
print(_shapes.area(2, 3), sh is _shapes, area is sh.area, Sq(3).area(), _shapes.__name__, _shapes.loaded)
print(tool.use(), use(), VERSION, _package.deep.leaf.NAME, leaf is leaf2, leaf.__name__, _package.__name__)
print(public, also_public, 'hidden' in globals(), '_underscore' in globals())
import _shapes
_shapes.counter += 1
from _shapes import counter
print(counter, _shapes.counter)
def lazy():
    import _lazy
    return _lazy.value
print(lazy(), lazy())
try: from _shapes import missing
except ImportError as error: print(str(error).split(' (')[0])
try: import _shapes.nothing
except ModuleNotFoundError as error: print(error)
try: import _broken
except ZeroDivisionError as error: print('broken:', error)
import sys
print('_shapes' in sys.modules, '_broken' in sys.modules, sys.modules['_shapes'] is _shapes, __name__, type(sys).__name__)
import _circle_a
print(_circle_a.value, _circle_a.from_b())
