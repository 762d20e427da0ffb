# exit: 1
# sys.excepthook is called for the exception that ends the program.
import sys

def hook(type, value, traceback):
    print('hook:', type.__name__, value, traceback.tb_lineno, traceback.tb_next)
    print(sys.last_type is type, sys.last_value is value, sys.last_traceback is traceback)
    print(sys.exception(), sys.exc_info())
    print(sys.__excepthook__ is not hook, sys.__excepthook__)

sys.excepthook = hook
raise ValueError('uncaught')
