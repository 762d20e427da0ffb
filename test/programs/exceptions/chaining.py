# __cause__, __context__, __suppress_context__.
def context_of(f):
    try:
        f()
    except Exception as e:
        return repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__

def implicit():
    try:
        {}['k']
    except KeyError:
        1 / 0

def explicit():
    try:
        {}['k']
    except KeyError as e:
        raise ValueError('v') from e

def suppressed():
    try:
        {}['k']
    except KeyError:
        raise ValueError('v') from None

def from_class():
    raise ValueError('v') from TypeError

def finally_context():
    try:
        raise ValueError('first')
    finally:
        raise TypeError('second')

def chain():
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise TypeError(2)
    except TypeError:
        raise KeyError(3)

for f in (implicit, explicit, suppressed, from_class, finally_context, chain):
    print(f.__name__, context_of(f))
try:
    chain()
except KeyError as e:
    links = []
    while e is not None:
        links.append(repr(e))
        e = e.__context__
    print(links)
error = ValueError('x')
error.__cause__ = TypeError('y')
print(repr(error.__cause__), error.__suppress_context__)
error.__suppress_context__ = False
error.__cause__ = None
print(error.__cause__, error.__suppress_context__)
for name, value in (('__cause__', 1), ('__context__', 'x'), ('__traceback__', 3), ('__suppress_context__', 1)):
    try:
        setattr(error, name, value)
    except TypeError as e:
        print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
for bad in (5, 'text', int, None):
    try:
        raise bad
    except TypeError as e:
        print(e)
