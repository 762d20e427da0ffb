# add_note, with_traceback, and what a traceback knows.
import sys

error = ValueError('a')
print(hasattr(error, '__notes__'))
error.add_note('first')
error.add_note('second')
print(error.__notes__, error.__dict__)
try:
    error.add_note(1)
except TypeError as e:
    print(e)

def inner():
    raise KeyError('k')

def outer():
    inner()

try:
    outer()
except KeyError as e:
    tb = e.__traceback__
    lines = []
    while tb is not None:
        lines.append((tb.tb_lineno, tb.tb_frame.f_code.co_name))
        tb = tb.tb_next
    print(lines)
    print(e.__traceback__ is e.__traceback__, type(e.__traceback__).__name__, sys.exc_info()[1] is e)
    print(sys.exc_info()[0], sys.exc_info()[2] is e.__traceback__, e.__traceback__.tb_frame.f_globals is globals())
    kept = e
print(sys.exc_info(), ValueError().__traceback__)
fresh = ValueError('fresh').with_traceback(kept.__traceback__)
print(fresh.__traceback__ is kept.__traceback__, fresh.with_traceback(None).__traceback__)
try:
    fresh.with_traceback(5)
except TypeError as e:
    print(e)

def depth(error):
    count, tb = 0, error.__traceback__
    while tb:
        count, tb = count + 1, tb.tb_next
    return count

def reraise(times):
    try:
        if times == 0:
            raise ValueError('deep')
        reraise(times - 1)
    except ValueError:
        raise

try:
    reraise(3)
except ValueError as e:
    print(depth(e))
try:
    raise kept
except KeyError as e:
    print(depth(e), e is kept)
print(sys.exception())
