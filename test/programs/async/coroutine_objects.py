# What a coroutine shows of itself, in each of its states.
class Pause:
    def __await__(self):
        return (yield 'paused')

async def work(argument):
    """Doc of work."""
    print('running:', coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_await)
    return await Pause(), argument

def state(c):
    return c.cr_running, c.cr_suspended, type(c.cr_await).__name__, c.cr_frame is None, c.cr_origin

coroutine = work(1)
print(type(coroutine), type(coroutine).__name__, repr(coroutine).split(' at ')[0])
print(coroutine.__name__, coroutine.__qualname__, coroutine.cr_code is work.__code__, work.__doc__)
print(state(coroutine))
print(coroutine.send(None))
print(state(coroutine))
try:
    coroutine.send('sent')
except StopIteration as stop:
    print(stop.value)
print(state(coroutine))

class Holder:
    async def method(self):
        return self
    @staticmethod
    async def static(): return 'static'
    @classmethod
    async def of_class(cls): return cls.__name__

def result(c):
    try:
        c.send(None)
    except StopIteration as stop:
        return stop.value

holder = Holder()
print(holder.method().__qualname__, result(holder.method()) is holder)
print(result(Holder.static()), result(holder.of_class()))

coroutine = work(2)
coroutine.__name__ = 'renamed'
coroutine.__qualname__ = 'x.renamed'
print(coroutine.__name__, repr(coroutine).split(' at ')[0])
for name, value in (('__name__', 5), ('__qualname__', None), ('cr_running', 1), ('other', 1)):
    try:
        setattr(coroutine, name, value)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
for misuse in (lambda: iter(coroutine), lambda: next(coroutine), lambda: list(coroutine), lambda: len(coroutine),
               lambda: type(coroutine)(), lambda: coroutine.missing, lambda: [*coroutine], lambda: work()):
    try:
        misuse()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    class Derived(type(coroutine)): pass
except TypeError as error:
    print(error)
print(hasattr(coroutine, '__await__'), hasattr(coroutine, '__iter__'), hasattr(coroutine, '__next__'))
