# sys.__excepthook__ can be called with any exception.
import sys

def fail():
    raise ValueError('shown')

try:
    fail()
except ValueError as error:
    caught = error
sys.excepthook(type(caught), caught, caught.__traceback__)
sys.__excepthook__(ValueError, KeyError('with its traceback'), caught.__traceback__.tb_next)
sys.__excepthook__(ValueError, ValueError('without traceback'), None)
sys.excepthook(None, 5, None)
sys.excepthook(None, None, None)
print(sys.excepthook is sys.__excepthook__, sys.excepthook.__name__)
