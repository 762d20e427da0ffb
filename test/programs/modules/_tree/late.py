print('late', __name__)
from .helper import help as h
from . import helper as again
from .sub.leafs.leaf import path
