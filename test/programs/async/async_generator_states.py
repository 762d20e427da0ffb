# What may be done to an asynchronous generator and its awaitables in which state, and what a mistake says.
class Pause:
    def __await__(self): return (yield 'pause')

async def pausing():
    await Pause()
    yield 'first'
    await Pause()
    yield 'second'

def attempt(step):
    try:
        print('yields', step())
    except BaseException as error:
        print(type(error).__name__, error.args, repr(error.__cause__))

print('-- an awaitable is good for once')
g = pausing()
step = g.asend(None)
attempt(lambda: step.send(None))
attempt(lambda: step.send(None))
attempt(lambda: step.send(None))
attempt(lambda: step.throw(ValueError))
step.close()
kept = [g]
print('-- closed before use')
step = g.asend(None)
step.close()
attempt(lambda: step.send(None))
step = g.aclose()
step.close()
attempt(lambda: step.send(None))
attempt(lambda: step.throw(ValueError))
print('-- one at a time')
g = pausing()
first = g.asend(None)
attempt(lambda: first.send(None))
attempt(lambda: g.asend(None).send(None))
attempt(lambda: g.aclose().send(None))
attempt(lambda: g.athrow(ValueError).send(None))
attempt(lambda: first.send(None))
kept.append(g)
print('-- values at the start')
attempt(lambda: pausing().asend('early').send(None))
attempt(lambda: pausing().asend(None).send('early'))
attempt(lambda: pausing().athrow(ValueError).send('early'))
print('-- running')
async def itself():
    attempt(lambda: me.asend(None).send(None))
    attempt(lambda: me.aclose().send(None))
    yield
me = itself()
attempt(lambda: me.asend(None).send(None))
print('-- stop iterations')
async def stops(error):
    yield 1
    raise error
for error in (StopIteration(1), StopAsyncIteration(2), GeneratorExit(3), ValueError(4)):
    g = stops(error)
    attempt(lambda: g.asend(None).send(None))
    attempt(lambda: g.asend(None).send(None))
    attempt(lambda: g.asend(None).send(None))
    attempt(lambda: g.aclose().send(None))
    attempt(lambda: g.athrow(KeyError).send(None))
