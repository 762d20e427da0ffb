# What except* cannot catch is a TypeError when the clause is reached.
def attempt(types, error=None):
    try:
        try:
            raise error or ExceptionGroup('g', [ValueError(1)])
        except* types:
            print('caught')
    except Exception as raised:
        print(type(raised).__name__, '|', raised, '|', repr(raised.__context__))

attempt(ExceptionGroup)
attempt(BaseExceptionGroup)
attempt((ValueError, ExceptionGroup))
attempt(5)
attempt((ValueError, int))
attempt(ValueError())
attempt([ValueError])
attempt(())
attempt(ExceptionGroup, KeyError('naked'))
attempt((ValueError, (TypeError, KeyError)))

class MyGroup(ExceptionGroup):
    pass

attempt(MyGroup)

# An error while the types are evaluated.
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), OSError(2)])
    except* ValueError:
        print('first')
    except* undefined:
        print('never')
except NameError as error:
    print(error, '|', repr(error.__context__))
