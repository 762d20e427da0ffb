# What a generator goes back to after a handler is what its caller handles then, not what was handled before.
import sys

def generator():
    try:
        raise ValueError
    except ValueError:
        yield 'inside', repr(sys.exception())
    yield 'after', repr(sys.exception())

running = generator()
try:
    raise IndexError
except IndexError:
    print(next(running))
    print(repr(sys.exception()))
print(next(running))
print(sys.exc_info())

running = generator()
print(next(running))
try:
    raise IndexError
except IndexError:
    print(next(running))

# A generator that catches the exception that is thrown into it.
def catching():
    while True:
        try:
            yield repr(sys.exception())
        except KeyError as error:
            yield 'caught', repr(sys.exception()), repr(error.__context__)

running = catching()
next(running)
try:
    raise OSError
except OSError:
    print(running.throw(KeyError('k')), repr(sys.exception()))
print(next(running), sys.exception())

def delegating():
    try:
        raise TypeError('outer')
    except TypeError:
        yield from generator()
        yield repr(sys.exception())
    yield repr(sys.exception())

print(list(delegating()))
