from . import VERSION
from .deep.leaf import NAME
from . import deep
def use(): return NAME, VERSION, deep.__name__
