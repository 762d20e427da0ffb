from .. import __name__ as parent
NAME = 'leaf of ' + parent
