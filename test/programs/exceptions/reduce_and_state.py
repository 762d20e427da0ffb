# __reduce__ and __setstate__: what a copy of an exception is made from.
def attempt(action, *args):
    try:
        print('done', action(*args))
    except Exception as error:
        print(type(error).__name__, '|', error)

print(ValueError().__reduce__(), ValueError(1, 2).__reduce__())
error = ValueError(1)
error.x = 1
error.add_note('note')
print(error.__reduce__())
other = KeyError('k')
other.__setstate__({'a': 1, '__notes__': ['x']})
print(other.a, other.__notes__, other.__dict__)
attempt(other.__setstate__, 5)
attempt(other.__setstate__, None)

class Own(Exception):
    def __init__(self, first, second=2):
        self.second = second

print(Own(1).__reduce__())

print(OSError(2, 'x').__reduce__())
print(OSError(2, 'x', 'file').__reduce__())
print(OSError(2, 'x', 'file', None, 'other').__reduce__())
print(ImportError('m').__reduce__(), ImportError('m', name='n').__reduce__())
print(ModuleNotFoundError('m', name='n', path='p').__reduce__())
print(AttributeError('a', name='n', obj=1).__reduce__(), NameError('n', name='x').__reduce__())
print(StopIteration(5).__reduce__(), SystemExit(3).__reduce__())
print(ExceptionGroup('g', [ValueError(1)]).__reduce__())

for error in (ValueError('v', 1), OSError(2, 'x', 'file'), ImportError('m', name='n'), Own(1, 5), ExceptionGroup('g', [KeyError(1)])):
    made, args, *state = error.__reduce__()
    copy = made(*args)
    if state:
        copy.__setstate__(*state)
    print(repr(copy), str(copy), type(copy) is type(error), copy.__dict__, getattr(copy, 'filename', None), getattr(copy, 'name', None))
