# What `__await__` of a coroutine gives: an iterator that drives it.
class Pause:
    def __await__(self): return (yield 'pause')
async def pausing(): return await Pause()

w = pausing().__await__()
print(type(w).__name__, repr(w).split(' at ')[0], iter(w) is w, hasattr(w, '__await__'))
print(next(w))
try: w.send('value')
except StopIteration as stop: print(stop.value)
for again in (lambda: next(w), lambda: w.send(None), lambda: w.throw(ValueError), lambda: w.close(), lambda: list(w)):
    try: print(again())
    except RuntimeError as error: print(error)
w = pausing().__await__()
try: w.send(1)
except TypeError as error: print(error)
print(w.send(None))
try: w.throw(KeyError('thrown'))
except KeyError as error: print(repr(error))
print(list(pausing().__await__()), [*pausing().__await__()])
def delegating(): return (yield from pausing().__await__())
g = delegating()
print(next(g))
try: g.send('through')
except StopIteration as stop: print(stop.value)
class Delegating:
    def __await__(self): return pausing().__await__()
async def outer(): return await Delegating()
c = outer()
print(c.send(None))
try: c.send('back')
except StopIteration as stop: print(stop.value)
w = pausing().__await__(); next(w); print(w.close())
try: type(w)()
except TypeError as error: print(error)
def refused(): yield from pausing()
def iterating():
    for _ in pausing(): pass
for f in (lambda: next(refused()), iterating, lambda: dict(a=1, **pausing())):
    try: f()
    except TypeError as error: print(error)
