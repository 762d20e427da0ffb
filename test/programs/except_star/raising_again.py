# A bare raise puts the part back into its place in the tree, next to what nobody took.
def outcome(run):
    try:
        run()
    except BaseException as error:
        print(run.__name__, repr(error), repr(error.__context__), repr(error.__cause__))
    else:
        print(run.__name__, 'nothing')

def group():
    return ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2), ValueError(3)]), KeyError(4)])

def bare_raise():
    try:
        raise group()
    except* ValueError:
        raise

def bare_raise_in_two_clauses():
    try:
        raise group()
    except* ValueError:
        raise
    except* TypeError:
        raise

def one_handled_one_raised():
    try:
        raise group()
    except* ValueError:
        pass
    except* TypeError:
        raise

def raise_by_name():
    try:
        raise group()
    except* ValueError as part:
        raise part

def raise_a_subset():
    try:
        raise group()
    except* (ValueError, TypeError) as part:
        raise part.subgroup(TypeError)

def raise_member():
    try:
        raise group()
    except* (ValueError, TypeError, KeyError) as part:
        raise part.exceptions[0]

def all_handled():
    try:
        raise group()
    except* (ValueError, TypeError) as part:
        pass
    except* KeyError:
        pass

def raised_with_cause():
    try:
        raise group()
    except* (ValueError, TypeError) as part:
        raise part from OSError('cause')
    except* KeyError:
        raise

for run in (bare_raise, bare_raise_in_two_clauses, one_handled_one_raised, raise_by_name, raise_a_subset,
            raise_member, all_handled, raised_with_cause):
    outcome(run)
