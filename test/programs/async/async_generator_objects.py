# What an asynchronous generator and its awaitables show of themselves.
class Pause:
    def __await__(self): yield 'pause'

async def generate():
    """Doc of generate."""
    await Pause()
    yield 1

g = generate()
print(type(g), type(g).__name__, repr(g).split(' at ')[0], g.__name__, g.__qualname__, generate.__doc__)
print(g.__aiter__() is g, g.ag_code is generate.__code__, g.ag_running, g.ag_await, g.ag_frame is None)
step = g.__anext__()
print(type(step).__name__, repr(step).split(' at ')[0], iter(step) is step, step.__await__() is step)
print(step.send(None), g.ag_running, type(g.ag_await).__name__)
try: step.send(None)
except StopIteration as stop: print('value', stop.value, g.ag_running, g.ag_await)
print(type(g.asend(1)).__name__, type(g.athrow(ValueError)).__name__, type(g.aclose()).__name__)
try: next(g.__anext__())
except StopAsyncIteration as error: print('ended', error.args, g.ag_frame, g.ag_running)
g.__name__, g.__qualname__ = 'renamed', 'x.renamed'
print(g.__name__, repr(g).split(' at ')[0])
for misuse in (lambda: iter(g), lambda: next(g), lambda: list(g), lambda: len(g), lambda: type(g)(), lambda: g.send(1),
               lambda: g.missing, lambda: g.__await__, lambda: setattr(g, '__name__', 1), lambda: g.asend(), lambda: g.athrow(),
               lambda: setattr(g, 'ag_running', True), lambda: [*g]):
    try: misuse()
    except (TypeError, AttributeError) as error: print(type(error).__name__, error)
async def awaits(x): await x
async def loops(x):
    for _ in x: pass
for f in (awaits, loops):
    try: f(generate()).send(None)
    except TypeError as error: print(error)
print(type(g)[int, str], type(g).__class_getitem__(int))
try:
    class Derived(type(g)): pass
except TypeError as error: print(error)
