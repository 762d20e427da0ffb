# Thrown classes whose call fails: that failure is raised inside the generator.
class NoException(Exception):
    def __new__(cls): return cls
class Failing(Exception):
    def __init__(self, *args): raise KeyError(*args)

def catching():
    while True:
        try: yield
        except Exception as error: print(type(error).__name__, str(error).replace(__name__ + '.', ''))
def attempt(*args):
    g = catching()
    next(g)
    try: g.throw(*args)
    except TypeError as error: print('at the caller:', error)
attempt(NoException)
attempt(Failing)
attempt(Failing, 5)
attempt(Failing, (6, 7))
attempt(ValueError, (1, 2))
attempt(ValueError, KeyError('k'))
attempt(ValueError, ValueError('itself'))
attempt(ValueError('made'), 'value')
attempt(ValueError, None, 'no traceback')
attempt('text')
attempt(int)
attempt(None)
try: catching().throw(NoException)
except TypeError as error: print(error)
g = catching()
for name in ('__name__', '__qualname__', 'gi_code', 'gi_running'):
    try: delattr(g, name)
    except (TypeError, AttributeError) as error: print(type(error).__name__, error)
