# An exception that is no group is wrapped in one for the clause, and raised as it is when no clause takes it.
try:
    raise ValueError('naked')
except* ValueError as part:
    print(repr(part), part.message == '', part.exceptions[0].args)

try:
    try:
        raise KeyError('k')
    except* ValueError:
        print('never')
except KeyError as error:
    print('as it is:', repr(error))

# Raised again inside the clause, it comes out wrapped.
try:
    try:
        raise TypeError('again')
    except* TypeError:
        raise
except ExceptionGroup as group:
    print(repr(group), group.__traceback__ is not None)

# KeyboardInterrupt and the like make a BaseExceptionGroup.
try:
    raise KeyboardInterrupt('ctrl')
except* KeyboardInterrupt as part:
    print(type(part).__name__, part.exceptions)

try:
    try:
        raise SystemExit(3)
    except* ValueError:
        print('never')
except SystemExit as error:
    print('exit', error.code)

# Another exception raised in the clause.
try:
    try:
        raise ValueError('first')
    except* ValueError:
        raise KeyError('second')
except KeyError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
