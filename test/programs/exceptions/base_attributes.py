# What every exception has: which values its attributes take, and that they cannot be deleted.
def attempt(action, *args, **keywords):
    try:
        print('done', action(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, '|', error)

error = ValueError(1)
for name in ('args', '__traceback__', '__cause__', '__context__', '__suppress_context__'):
    attempt(delattr, error, name)
    attempt(setattr, error, name, 5)
error.args = [1, 2]
print(error.args, error, repr(error))
error.args = 'ab'
print(error.args)
for value in (True, False, 1, None):
    attempt(setattr, error, '__suppress_context__', value)
print(error.__suppress_context__)
error.__cause__ = KeyError('cause')
print(repr(error.__cause__), error.__suppress_context__, error.__context__)
error.__cause__ = None
error.__context__ = error
print(error.__context__ is error)
attempt(setattr, error, '__cause__', KeyError)

attempt(ValueError, x=1)
attempt(BaseException.__init__, 5)
print(BaseException.__new__(ValueError, 1, x=2).args)

class NoSuper(Exception):
    def __init__(self, first, second):
        self.second = second

class WithSuper(Exception):
    def __init__(self, first, second):
        super().__init__(first)

class Keywords(Exception):
    def __init__(self, first, **others):
        self.others = others

for made in (NoSuper(1, 2), WithSuper(1, 2), Keywords(1, x=2)):
    print(repr(made), str(made), made.args, made.__dict__)
attempt(NoSuper, 1)

error = ValueError('noted')
error.add_note('one')
error.add_note('two')
print(error.__notes__)
attempt(error.add_note, 5)
error.__notes__ = ('a', 'tuple')
attempt(error.add_note, 'three')
del error.__notes__
error.add_note('four')
print(error.__notes__)
