# Asynchronous generators: iteration, asend, return, yield in try and finally, awaits between yields.
class Pause:
    def __await__(self): return (yield 'pause')

def run(c, *sent):
    steps, sent = [], list(sent)
    try:
        value = None
        while True:
            steps.append(c.send(value))
            value = sent.pop(0) if sent else None
    except StopIteration as stop:
        return steps, stop.value
    except BaseException as error:
        return steps, repr(error)

async def counting(n):
    for i in range(n):
        if i == 1: print('sent to the await:', await Pause())
        got = yield i
        if got is not None: print('got', got)

async def loop():
    return [i async for i in counting(3)]
print(run(loop(), 'from outside'))

async def sending():
    g = counting(3)
    print(await g.asend(None), await g.asend('a'), await g.__anext__())
    try: await g.asend('last')
    except StopAsyncIteration as error: print('ended', error.args, error.__cause__)
    try: await g.__anext__()
    except StopAsyncIteration as error: print('still ended', error.args)
print(run(sending()))

async def returns():
    yield 1
    return
    yield 2
async def yields_values():
    for value in (None, 5, (), (1, 2), ValueError('an exception'), StopIteration(3), counting): yield value
async def collect(g):
    return [x async for x in g]
print(run(collect(returns())), run(collect(yields_values()))[1][:6])

async def guarded():
    try:
        yield 'in try'
        await Pause()
        yield 'in try after a pause'
    finally:
        print('finally, with a pause')
        await Pause()
        print('after the pause')
async def through():
    async for x in guarded(): print(x)
print(run(through()))
async def early():
    global kept
    kept = guarded()
    async for x in kept:
        print(x)
        break
    return 'left'
print(run(early()))
print(run(kept.aclose()))

async def delegating():
    async for x in counting(2): yield x
    async for x in counting(1): yield x * 10
print(run(collect(delegating())))
async def empty():
    return
    yield
print(run(collect(empty())))
async def fails():
    yield 1
    raise ValueError('in the generator')
print(run(collect(fails())))
