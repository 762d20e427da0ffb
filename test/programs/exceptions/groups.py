# Exception groups without except*.
def attempt(*args):
    try:
        return ExceptionGroup(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'

group = ExceptionGroup('several', [ValueError(1), TypeError('t'), ExceptionGroup('inner', [KeyError('k'), ValueError(2)])])
print(group, repr(group))
print(group.message, group.exceptions, len(group.exceptions), group.args)
print(isinstance(group, Exception), isinstance(group, BaseExceptionGroup), ExceptionGroup.__mro__)
print(attempt('a', []), '|', attempt('a', [1]), '|', attempt(1, [ValueError()]), '|', attempt('a', 5), '|', attempt('a'))
print(attempt('a', [KeyboardInterrupt()]))
print(type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__, type(BaseExceptionGroup('b', [ValueError()])).__name__)
match, rest = group.split(ValueError)
print(repr(match), '|', repr(rest))
print(group.subgroup((KeyError, TypeError)), repr(group.subgroup(lambda e: 'k' in e.args)), group.subgroup(OSError))
print(repr(group.derive([OSError('o')])))
try:
    raise group
except ExceptionGroup as e:
    print('caught', e, e is group)
try:
    raise group
except ValueError:
    print('never')
except Exception as e:
    print('as Exception', type(e).__name__)

class Mine(ExceptionGroup):
    def derive(self, members):
        return Mine('mine: ' + self.message, members)

mine = Mine('top', [ValueError(1), OSError(2)])
print(repr(mine.subgroup(OSError)), mine.split(lambda e: True)[1], str(ExceptionGroup('one', (ValueError(),))))
