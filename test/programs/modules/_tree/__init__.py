"""The tree package."""
print('init', __name__, __package__, __file__.endswith('_tree/__init__.py'), len(__path__))
from . import helper
from .sub import deep_value
__all__ = ['helper', 'late', 'VALUE']
VALUE = 'tree value'
_private = 1
