# All types of an except clause are looked at before any of them matches.
def attempt(types):
    try:
        try:
            raise ValueError('v')
        except types:
            print('caught')
    except Exception as error:
        print(type(error).__name__, '|', error, '|', repr(error.__context__))

for types in (ValueError, (KeyError, ValueError), (), 5, (ValueError, 5), (5, ValueError), [ValueError], 'ValueError',
              (ValueError, (KeyError, OSError)), object, (object,), ValueError(), None):
    attempt(types)

class Types(tuple):
    pass

attempt(Types((ValueError,)))

# Nothing is looked at when nothing is raised.
try:
    pass
except undefined:
    print('never')
