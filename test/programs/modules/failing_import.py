# exit: 1
# An exception that leaves an imported module, and one while it is handled.
import sys
try:
    import _fails
except IndexError as e:
    print('first', e, '_fails' in sys.modules)
    from _fails import helper
