# Traceback objects: made by hand, linked anew, given to exceptions.
import sys

def catch(action):
    try:
        action()
    except Exception as error:
        return error

def length(traceback):
    count = 0
    while traceback is not None:
        count, traceback = count + 1, traceback.tb_next
    return count

def inner():
    raise KeyError('k')

error = catch(lambda: inner())
traceback = error.__traceback__
print(length(traceback), dir(traceback)[-4:], type(traceback).__name__)
traceback.tb_next.tb_next = None
print(length(traceback))
traceback.tb_next = traceback.tb_next.tb_next
print(length(traceback))
for value in (5, traceback):
    try:
        traceback.tb_next = value
    except (TypeError, ValueError) as wrong:
        print(type(wrong).__name__, wrong)
try:
    del traceback.tb_next
except TypeError as wrong:
    print(wrong)

TracebackType = type(traceback)
made = TracebackType(None, sys._getframe(), 1, 7)
print(made.tb_lineno, made.tb_lasti, made.tb_next, made.tb_frame is sys._getframe())
chained = TracebackType(made, sys._getframe(), 0, 3)
print(length(chained), chained.tb_next is made)
for arguments in ((1, sys._getframe(), 1, 1), (None, 'frame', 1, 1), (None, sys._getframe(), 'x', 1), (None,)):
    try:
        TracebackType(*arguments)
    except TypeError as wrong:
        print(wrong)

# with_traceback and __traceback__.
value = ValueError('v')
print(value.__traceback__, value.with_traceback(made) is value, value.__traceback__ is made)
value.__traceback__ = None
print(value.__traceback__)
for wrong in (5, 'x'):
    try:
        value.__traceback__ = wrong
    except TypeError as error:
        print(error)
    try:
        value.with_traceback(wrong)
    except TypeError as error:
        print(error)
try:
    del value.__traceback__
except TypeError as error:
    print(error)

def raise_with(traceback):
    raise ValueError('again').with_traceback(traceback)

raised = catch(lambda: raise_with(made))
print(length(raised.__traceback__))

# Raising the same exception again adds to its traceback.
again = catch(inner)
before = length(again.__traceback__)
def raise_it():
    raise again
catch(raise_it)
print(before, length(again.__traceback__))
catch(raise_it)
print(length(again.__traceback__))
