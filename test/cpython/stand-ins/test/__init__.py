"""The package of CPython's tests: what is not in this folder is in the library's."""

import sys

__path__ += [folder + '/test' for folder in sys.path[1:]]
