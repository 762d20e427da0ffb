# The builtins aiter and anext, with and without a default.
class Pause:
    def __await__(self): return (yield 'pause')

async def numbers(n):
    for i in range(n):
        await Pause()
        yield i

class Iterator:
    def __aiter__(self): return self
    def __anext__(self): return Give()
class Give:
    def __await__(self):
        yield 'step'
        return 'given'
class NotAwaitable:
    def __aiter__(self): return self
    def __anext__(self): return 5
class NotIterator:
    def __aiter__(self): return 5

def run(c):
    steps = []
    try:
        while True: steps.append(c.send(None))
    except StopIteration as stop: return steps, stop.value
    except BaseException as error: return steps, repr(error)
async def awaiting(x): return await x

g = numbers(1)
print(aiter(g) is g)
print(run(awaiting(anext(g))), run(awaiting(anext(g))), run(awaiting(anext(g, 'default'))), run(awaiting(anext(g, None))))
print(run(awaiting(anext(numbers(2), 'default'))), run(awaiting(anext(Iterator()))))
async def loop():
    it, seen = aiter(numbers(3)), []
    while (x := await anext(it, None)) is not None: seen.append(x)
    return seen
print(run(loop()))
step = anext(numbers(2), 'default')
print(type(step).__name__, iter(step) is step, step.__await__() is step, step.send(None))
try: step.throw(ValueError('thrown'))
except ValueError as error: print(repr(error))
step = anext(numbers(0), 'default')
try: step.send(None)
except StopIteration as stop: print(stop.value)
step = anext(numbers(2), 'default')
print(step.send(None), step.close())
print(run(awaiting(anext(NotAwaitable(), 1))))
async def coroutine_next(): return 'from a coroutine'
class CoroutineIterator:
    def __aiter__(self): return self
    async def __anext__(self): raise StopAsyncIteration
print(run(awaiting(anext(CoroutineIterator(), 'ended'))), run(awaiting(anext(CoroutineIterator()))))
for misuse in (lambda: aiter(5), lambda: aiter([1]), lambda: aiter(NotIterator()), lambda: anext(5), lambda: anext(iter([])),
               lambda: anext(), lambda: aiter(), lambda: aiter(g, 1), lambda: anext(g, 1, 2), lambda: anext(NotAwaitable())):
    try: print(misuse())
    except TypeError as error: print(error)
