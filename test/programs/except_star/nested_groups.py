# The parts keep the shape of the tree, and its messages.
tree = ExceptionGroup('root', [
    ValueError('a'),
    ExceptionGroup('left', [TypeError('b'), ValueError('c')]),
    ExceptionGroup('right', [ExceptionGroup('deep', [KeyError('d'), TypeError('e')]), OSError('f')]),
])
try:
    raise tree
except* TypeError as part:
    print(repr(part))
except* ValueError as part:
    print(repr(part))
except* (KeyError, OSError) as part:
    print(repr(part))

# What no clause takes goes on, in its shape.
try:
    try:
        raise tree
    except* TypeError:
        pass
except ExceptionGroup as rest:
    print(repr(rest))

# except* inside except*, and around it.
try:
    try:
        raise ExceptionGroup('outer', [ValueError(1), KeyError('k'), OSError('o')])
    except* ValueError as part:
        try:
            raise ExceptionGroup('inner', [TypeError('t'), *part.exceptions])
        except* TypeError as inner:
            print('inner', repr(inner))
        print('not reached')
    except* KeyError as part:
        print('keys', repr(part))
except* OSError as part:
    print('os', repr(part))
except* ValueError as part:
    print('value', repr(part), repr(part.exceptions[0].__context__))
