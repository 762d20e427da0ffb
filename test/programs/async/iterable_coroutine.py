# A generator whose code has the flag CO_ITERABLE_COROUTINE may be awaited (`types.coroutine` sets it).
ITERABLE_COROUTINE = 0x100
def coroutine(function):
    code = function.__code__
    function.__code__ = code.replace(co_flags=code.co_flags | ITERABLE_COROUTINE)
    return function

@coroutine
def pause(value):
    return (yield value)
@coroutine
def delegating():
    return (yield from awaiting())
async def awaiting():
    return await pause('a'), await pause('b')
def plain():
    yield from awaiting()

def run(c):
    steps = []
    try:
        while True: steps.append(c.send(len(steps) or None))
    except StopIteration as stop: return steps, stop.value
print(hex(pause.__code__.co_flags & 0x3a0), type(pause(1)).__name__, hasattr(pause(1), '__await__'))
print(run(awaiting()), run(delegating()), list(pause(1)))
try: next(plain())
except TypeError as error: print(error)
async def twice():
    g = pause(1)
    return await g, await g
print(run(twice()))
