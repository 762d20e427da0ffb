# aclose: raises GeneratorExit at the yield; what is in `finally` may await, but not yield.
class Pause:
    def __await__(self): return (yield 'pause')

def run(c):
    steps = []
    try:
        while True: steps.append(c.send(None))
    except StopIteration as stop:
        return steps, stop.value
    except BaseException as error:
        return steps, repr(error), repr(error.__context__)

async def tidy():
    try:
        yield 1
        yield 2
    except GeneratorExit as error:
        print('sees', repr(error))
        await Pause()
        raise
    finally:
        print('finally')
        await Pause()
        print('done')

async def close(g, steps=1):
    for _ in range(steps): await g.asend(None)
    print(await g.aclose(), g.ag_running)
    print(await g.aclose())
    return [x async for x in g]
print(run(close(tidy())))
print(run(close(tidy(), 0)))
async def swallows():
    try: yield 1
    except GeneratorExit: pass
print(run(close(swallows())))
async def yields():
    try: yield 1
    finally: yield 2
print(run(close(yields())))
async def yields_later():
    try: yield 1
    finally:
        await Pause()
        yield 2
print(run(close(yields_later())))
async def fails():
    try: yield 1
    finally: raise ValueError('while closing')
print(run(close(fails())))
async def stops():
    try: yield 1
    except GeneratorExit: raise StopAsyncIteration('x')
print(run(close(stops())))
async def awaiting():
    try:
        await Pause()
        yield 1
    except ZeroDivisionError: pass
g = awaiting()
step = g.asend(None)
step.send(None)
print(run(close(g, 0)))
print(step.close(), g.ag_running)
try: step.throw(ValueError)
except RuntimeError as error: print(error)
kept = g, step
step = tidy().aclose()
try: step.throw(ValueError('into the aclose'))
except BaseException as error: print(repr(error))
