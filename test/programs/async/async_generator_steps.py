# Steps of asynchronous generators that are awaited: what they leave behind when the generator yields, ends or fails.
class Pause:
    def __await__(self): return (yield 'pause')

async def generate(n, error=None):
    for i in range(n):
        if i % 2: print('sent', await Pause())
        got = yield i
        if got: print('got', got)
    if error: raise error

def run(c, *sent):
    steps, sent = [], list(sent)
    try:
        value = None
        while True:
            steps.append(c.send(value))
            value = sent.pop(0) if sent else None
    except StopIteration as stop: return steps, stop.value
    except BaseException as error: return steps, repr(error), repr(error.__context__)

async def reuse():
    g = generate(2)
    step = g.asend(None)
    print(await step, g.ag_running)
    try: await step
    except RuntimeError as error: print(error)
    second = g.asend('value')
    print(await second, g.ag_running)
    third = g.__anext__()
    try: await third
    except StopAsyncIteration: print('end', g.ag_running, g.ag_frame)
    for used in (second, third):
        try: await used
        except RuntimeError as error: print(error)
    return [x async for x in g]
print(run(reuse(), 'from outside'))

async def failing():
    g = generate(1, KeyError('in the generator'))
    step = g.asend(None)
    await step
    last = g.asend(None)
    try: await last
    except KeyError as error: print(repr(error), g.ag_running, g.ag_frame)
    try: await last
    except RuntimeError as error: print(error)
    return await g.aclose()
print(run(failing()))

async def stopping(error):
    async for x in generate(1, error): print(x)
for error in (StopIteration('a'), StopAsyncIteration('b'), GeneratorExit('c')): print(run(stopping(error)))

async def together():
    g = generate(4)
    first = g.asend(None)
    print(await first)
    waiting = g.asend(None)
    print(waiting.send(None), g.ag_running)
    try: await g.asend(None)
    except RuntimeError as error: print(error)
    return await waiting
print(run(together(), 'resumed'))

async def started_with_value():
    g = generate(1)
    try: await g.asend('early')
    except TypeError as error: print(error, g.ag_running)
    return await g.asend(None)
print(run(started_with_value()))

async def thrown_through():
    try:
        async for x in generate(3): print(x)
    except ValueError as error: return repr(error)
c = thrown_through()
print(c.send(None))
try: c.throw(ValueError('into the loop'))
except StopIteration as stop: print(stop.value)
c = thrown_through()
c.send(None)
print(c.close())
async def handled():
    try: raise LookupError('handled')
    except LookupError:
        async for x in generate(1): print(x)
        try: await generate(0).asend(None)
        except StopAsyncIteration as error: return repr(error.__context__)
print(run(handled()))
