# exit: 5
import sys

def hook(type, value, traceback):
    print('leaving', value)
    sys.exit(5)

sys.excepthook = hook
1 / 0
