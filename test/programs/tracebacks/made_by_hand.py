# Tracebacks that a program makes itself, and what throw() leaves in a generator that has not started.
import sys

try:
    1 / 0
except ZeroDivisionError as error:
    TracebackType = type(error.__traceback__)

def show(error):
    sys.__excepthook__(type(error), error, error.__traceback__)

def fail(number):
    return 1 + number.missing

try:
    fail(5)
except AttributeError as error:
    inner = error.__traceback__.tb_next
copy = TracebackType(None, inner.tb_frame, inner.tb_lasti, inner.tb_lineno)
show(KeyError('the place of another').with_traceback(copy))
other = TracebackType(copy, sys._getframe(), 0, 1)
show(KeyError('two').with_traceback(other))
show(KeyError('a line that is not there').with_traceback(TracebackType(None, inner.tb_frame, inner.tb_lasti, 1000)))

def generator():
    yield

try:
    generator().throw(ValueError('not started'))
except ValueError as error:
    show(error)
try:
    (item for item in []).throw(ValueError('not started'))
except ValueError as error:
    show(error)
