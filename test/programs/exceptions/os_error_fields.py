# OSError: two to five arguments are taken apart, and the number chooses the subclass.
def show(error, *names):
    print(repr(error), '|', error, '|', error.args, [getattr(error, name) for name in names])

def attempt(action, *args, **keywords):
    try:
        print('done', action(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, '|', error)

FIELDS = 'errno', 'strerror', 'filename', 'filename2'
for args in ((), (2,), (2, 'x'), (2, 'x', 'f'), (2, 'x', 'f', None, 'g'), (2, 'x', 'f', None, 'g', 5), ('a', 'x', 'f'),
             (None, None), (None, None, 'f'), (2, 'x', None), (2, 'x', None, None, 'g'), (2, 'x', 5), (1000, 'x')):
    show(OSError(*args), *FIELDS)
print([type(OSError(number, 'x')).__name__ for number in range(134) if type(OSError(number, 'x')) is not OSError])
show(FileNotFoundError(13, 'x', 'f'), *FIELDS)
show(IsADirectoryError(), *FIELDS)

blocking = BlockingIOError(11, 'x', 5)
show(blocking, 'characters_written', 'filename')
show(BlockingIOError(11, 'x', 'file'), 'filename')
attempt(lambda: BlockingIOError().characters_written)
attempt(lambda: BlockingIOError(11, 'x', 1.5))
blocking.characters_written = 7
print(blocking.characters_written)
del blocking.characters_written
attempt(delattr, blocking, 'characters_written')
attempt(setattr, blocking, 'characters_written', 'a')
attempt(OSError, 1, keyword=2)

error = OSError(2, 'x', 'f')
error.filename = 'q'
error.errno = 9
show(error)
del error.errno
show(error, 'errno')
del error.filename
show(error, 'filename')
del error.filename
error = OSError(1, 'x')
error.filename2 = 'second'
show(error)
error.filename = 'first'
show(error)

# A class with its own __init__, __new__ or neither.
class Init(OSError):
    def __init__(self, number):
        self.number = number

class InitSuper(OSError):
    def __init__(self, number):
        super().__init__(number, 'message')

class New(OSError):
    def __new__(cls, number, message):
        return super().__new__(cls, number, message)

class Plain(OSError):
    pass

show(Init(2), 'number', *FIELDS)
show(InitSuper(2), *FIELDS)
show(New(2, 'y'), *FIELDS)
show(Plain(2, 'y', 'f'), *FIELDS)
attempt(Init, 1, 2)
print(IOError is OSError is EnvironmentError)
