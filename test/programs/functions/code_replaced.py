# A function's __code__ can be another function's; code.replace() makes a code object that differs.
def first(a, b=1): return 'first', a, b
def second(a): return 'second', a
def capturing():
    captured = 2
    def inner(): return captured
    return inner
first.__code__ = second.__code__
print(first(5), first.__name__, first.__qualname__, first.__defaults__)
try: first(5, 6)
except TypeError as error: print(error)
def attempt(step):
    try: step()
    except (TypeError, ValueError) as error: print(type(error).__name__, error)
for value in (5, None, capturing().__code__):
    attempt(lambda: setattr(first, '__code__', value))
attempt(lambda: setattr(capturing(), '__code__', second.__code__))
attempt(lambda: delattr(first, '__code__'))
other = capturing()
other.__code__ = capturing().__code__
print(other())
code = second.__code__
changed = code.replace(co_name='renamed', co_qualname='a.b', co_flags=code.co_flags)
print(changed.co_name, changed.co_qualname, changed is code, changed.co_varnames)
first.__code__ = changed
print(first(1), first.__name__)
attempt(lambda: code.replace(co_unknown=1))
attempt(lambda: code.replace(co_name=1))
