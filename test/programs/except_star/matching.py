# Each except* clause takes its part of the group, in order; all that match run.
def handle(group):
    try:
        raise group
    except* ValueError as part:
        print('  values:', repr(part))
    except* (TypeError, KeyError) as part:
        print('  types and keys:', repr(part))
    except* Exception as part:
        print('  rest:', repr(part))

for members in ([ValueError(1)], [TypeError(2), ValueError(3), KeyError('k')], [OSError(4)], [ValueError(5), OSError(6), ValueError(7)]):
    print(members)
    handle(ExceptionGroup('group', members))

# A subclass is caught by the clause of its base, and only by the first clause that matches.
class Special(ValueError):
    pass

try:
    raise ExceptionGroup('special', [Special('s'), ValueError('v')])
except* Special as part:
    print('special', part.exceptions)
except* ValueError as part:
    print('value', part.exceptions)

# A clause without a name; the types are evaluated as the clauses are reached.
def kind(name, type):
    print('evaluating', name)
    return type

try:
    raise ExceptionGroup('order', [ValueError(1)])
except* kind('first', KeyError):
    print('never')
except* kind('second', ValueError):
    print('second')
except* kind('third', TypeError):
    print('never')

# The whole group is passed on as it is when everything in it matches.
whole = ExceptionGroup('whole', [ValueError(1), ValueError(2)])
try:
    raise whole
except* ValueError as part:
    print(part is whole)
