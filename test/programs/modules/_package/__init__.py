print('package', __name__)
from .deep import leaf
VERSION = '1.0'
