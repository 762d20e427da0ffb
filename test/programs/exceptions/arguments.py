# args, str and repr of exceptions, whatever their classes do.
class Plain(Exception):
    pass

class Silent(Exception):
    def __init__(self, a, b=2):
        self.a = a

class Loud(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code

class Shown(Exception):
    def __str__(self):
        return 'shown: ' + ', '.join(map(str, self.args))

class Represented(Exception):
    def __repr__(self):
        return '<Represented>'

for error in (Plain(), Plain('x'), Plain('x', 1), Plain(('t', 1)), Plain(None), Plain([])):
    print(str(error), '|', repr(error), '|', error.args)
print(Silent(1, 2).args, Silent(1, b=3).args, repr(Silent(5)), str(Silent(5, 6)))
print(Loud(3, 'no').args, Loud(3, 'no').code, repr(Loud(3, 'no')))
print(Shown(1, 2), repr(Shown(1)), f'{Shown("q")}', '%s' % Shown('p'))
print(Represented('a'), repr(Represented('a')), [Represented('a')])
error = ValueError('a')
error.args = ['b', 'c']
print(error.args, str(error), repr(error))
error.extra = 42
print(error.extra, error.__dict__)
for cls in (ValueError, KeyError, StopIteration, GeneratorExit):
    try:
        cls('x', key=1)
    except TypeError as e:
        print(e)
try:
    error.args = 5
except TypeError as e:
    print(e)
print(ValueError('a') == ValueError('a'), error == error, hash(error) == hash(error))
print(isinstance(error, Exception), issubclass(Silent, Exception), issubclass(KeyError, LookupError))
print(Exception.__name__, Silent.__qualname__, Exception.__mro__, type(error))
print(Exception.__new__(Loud, 1, 2).args, BaseException(1).args)
