from .. import deep_value
from ... import helper
from ...helper import help
path = (__name__, __package__, deep_value, help())
