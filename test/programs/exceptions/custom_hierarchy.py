# A hierarchy of a program's own, matched by base, tuple and computed expressions.
class AppError(Exception):
    """Base of all."""
    code = 1
    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details
    def __str__(self):
        extra = ', '.join(f'{k}={v!r}' for k, v in sorted(self.details.items()))
        return f'{self.args[0]} ({extra})' if extra else self.args[0]

class NetworkError(AppError):
    code = 2

class TimeoutFailure(NetworkError, TimeoutError):
    code = 3

class ParseError(AppError, ValueError):
    code = 4

def handle(error):
    try:
        raise error
    except TimeoutFailure as e:
        return 'timeout', e.code
    except (NetworkError, ParseError) as e:
        return type(e).__name__, e.code, str(e)
    except AppError as e:
        return 'app', e.code, str(e), e.details
    except Exception as e:
        return 'other', repr(e)

print(handle(TimeoutFailure('slow', after=3)))
print(handle(NetworkError('down')))
print(handle(ParseError('bad', line=3, column=7)))
print(handle(AppError('generic', a='x')))
print(handle(OSError('plain')))
print(TimeoutFailure.__mro__)
print(AppError.__doc__, ParseError.__doc__, ParseError('q').args)

def kinds(wanted):
    return {'value': ValueError, 'all': (ValueError, KeyError)}[wanted]

for wanted, error in (('value', ParseError('p')), ('all', KeyError('k'))):
    try:
        raise error
    except kinds(wanted) as e:
        print(wanted, type(e).__name__)
try:
    try:
        raise ValueError('v')
    except 'not a class':
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError('v')
    except (KeyError, 5):
        pass
except TypeError as e:
    print(e)

class Retry(Exception):
    attempts = 0
    def __init_subclass__(cls, attempts=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.attempts = attempts

class Thrice(Retry, attempts=3):
    pass

print(Thrice.attempts, Thrice().attempts, isinstance(Thrice(), Retry))
try:
    raise Thrice
except Retry as e:
    print(repr(e), type(e) is Thrice)
try:
    e
except NameError as error:
    print(error)
