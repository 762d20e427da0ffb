# What the clauses raise is gathered: several exceptions, or one beside a rest, come out as a new group.
def outcome(run):
    try:
        run()
    except BaseException as error:
        print(run.__name__, repr(error))
        members = error.exceptions if isinstance(error, BaseExceptionGroup) else [error]
        for member in members:
            print('  ', repr(member), 'while handling', repr(member.__context__))

def one():
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError:
        raise KeyError('only')

def one_with_rest():
    try:
        raise ExceptionGroup('g', [ValueError(1), OSError(2)])
    except* ValueError:
        raise KeyError('k')

def two():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError('first')
    except* TypeError:
        raise IndexError('second')

def two_and_rest_and_raised_again():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2), OSError(3), KeyError(4)])
    except* ValueError:
        raise RuntimeError('first')
    except* TypeError:
        raise RuntimeError('second') from None
    except* KeyError:
        raise

def base_exception():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyboardInterrupt

def a_group():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise ExceptionGroup('new', [OSError(5)])

def error_in_clause():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        1 / 0
    except* TypeError as part:
        print('   still runs', part.exceptions)

for run in (one, one_with_rest, two, two_and_rest_and_raised_again, base_exception, a_group, error_in_clause):
    outcome(run)
