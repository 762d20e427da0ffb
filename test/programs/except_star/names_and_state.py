# The name of a clause is unbound after it, and sys.exception() is the part that is being handled.
import sys

part = 'before'
try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except* ValueError as part:
    print(sys.exception() is part, sys.exc_info()[0].__name__)
except* TypeError as other:
    print(sys.exception() is other, sys.exc_info()[1] is other)
print(sys.exception())
try:
    part
except NameError as error:
    print(error)

def local_name():
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError as caught:
        print('in', caught)
    try:
        return caught
    except UnboundLocalError as error:
        return error

print(local_name())

def also_after_an_error():
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1)])
        except* ValueError as caught:
            raise KeyError('k')
    except KeyError:
        return 'caught' in locals()

print(also_after_an_error())

# A closure sees the name; deleting it inside is fine.
def captured():
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError as caught:
        show = lambda: repr(caught)
        print(show())
        del caught
    try:
        show()
    except NameError as error:
        print(error)

captured()

# A generator is suspended inside a clause.
def numbers():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as caught:
        yield sys.exception() is caught
    except* TypeError:
        yield 'types'

for item in numbers():
    print(item, sys.exception())

# What the clause handles is still handled when the generator goes on.
def suspended():
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError:
        yield
        yield repr(sys.exception())

generator = suspended()
next(generator)
try:
    raise KeyError
except KeyError:
    print(next(generator), repr(sys.exception()))
print(list(generator), sys.exception())
