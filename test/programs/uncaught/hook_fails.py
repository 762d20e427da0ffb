# exit: 1
# An error in the hook is told together with the original exception.
import sys

def hook(type, value, traceback):
    raise KeyError('in hook')

sys.excepthook = hook
1 / 0
