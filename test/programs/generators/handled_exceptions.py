# The exception being handled is a generator's own: it comes and goes as the generator is suspended and resumed.
import sys
def current(): return repr(sys.exc_info()[1])

def catches():
    try:
        yield 'ready'
    except ValueError:
        yield current()
        yield current()
        raise

g = catches(); next(g)
try: raise ValueError('thrown from outside')
except ValueError as error: print(g.throw(error), current())
print(next(g), current())
try: next(g)
except ValueError as error: print(repr(error), repr(error.__context__))

g = catches(); next(g)
error = ValueError('never raised outside')
print(g.throw(error), current())
try: raise KeyError('another')
except KeyError:
    print(next(g), current())
    try: next(g)
    except ValueError as raised: print(raised is error, repr(raised.__context__), current())

def handles_while_resumed():
    print('starts with', current())
    try: raise TypeError('own')
    except TypeError: yield current()
    print('then', current())
    yield
    print('at last', current())

g = handles_while_resumed()
try: raise KeyError('at the start')
except KeyError: print(next(g), current())
try: raise LookupError('later')
except LookupError: next(g)
list(g)

def fails():
    yield
    raise OSError('in the generator')
g = fails(); next(g)
try: raise KeyError('around')
except KeyError:
    try: next(g)
    except OSError as error: print(repr(error.__context__))
g = fails(); next(g)
try: 1 / 0
except ZeroDivisionError:
    try: g.throw(IndexError('thrown'))
    except IndexError as error: print(error.__context__)
