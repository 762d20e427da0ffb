# exit: 1
# An uncaught exception of the program's own, with notes, cause and a failing __str__ on the way.
class Unprintable(Exception):
    def __str__(self): raise RuntimeError('no')

class Outer(Exception):
    """Has a module and a qualified name."""
    class Inner(ValueError):
        pass

try:
    raise Unprintable('x')
except Unprintable as e:
    print(repr(e))

def low():
    raise KeyError('low level')

def middle():
    try:
        low()
    except KeyError as e:
        raise Outer.Inner('middle level') from e

def high():
    try:
        middle()
    except ValueError as e:
        error = Outer('high level', 42)
        error.add_note('a note')
        error.add_note('another\nin two lines')
        raise error

print('before')
high()
print('never')
