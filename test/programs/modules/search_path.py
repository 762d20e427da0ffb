# sys.path and sys.modules decide what import finds.
import sys
folder = sys.path[0]
print(folder.endswith('modules'), len(sys.path) >= 1)
sys.path.append(folder + '/_space')
import inside as tool
print(tool.__name__, tool.__package__ == '', tool.__file__.endswith('_space/inside.py'))
import _space.inside
print(_space.inside is tool, _space.inside.__name__)

class Fake:
    value = 'from a class'

sys.modules['fake'] = Fake
import fake
from fake import value
print(fake is Fake, value)
try:
    from fake import nothing
except ImportError as e:
    print(str(e).split(' (')[0])
sys.modules['_package.virtual'] = 'virtual'
from _package import virtual
import _package.virtual as v
print(virtual, v)
saved = sys.modules.pop('inside')
import inside as reloaded
print(reloaded is saved, reloaded.__name__)
try:
    import nowhere_to_be_found.deep
except ModuleNotFoundError as e:
    print(e, e.name)
before = set(sys.modules)
import _lazy
print(sorted(set(sys.modules) - before))

def conditional(flag):
    if flag:
        import math as m
    else:
        import time as m
    return m.__name__

print(conditional(True), conditional(False), 'math' in sys.modules)
try:
    import _broken
except ZeroDivisionError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_filename.split('/')[-1], tb.tb_lineno))
        tb = tb.tb_next
    print(names)
from math import sqrt as root, pi
from math import (floor, ceil,)
print(root(16), floor(pi), ceil(pi))
import math, time as t, sys as s
print(math.__name__, t.__name__, s is sys)
try:
    from math import *
    print(gcd(12, 18), 'pi' in globals())
finally:
    print(type(math).__name__, math.__doc__ is None or isinstance(math.__doc__, str))
