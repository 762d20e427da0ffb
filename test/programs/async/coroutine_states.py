# What may be done to a coroutine in which state, and what a mistake says.
class Pause:
    def __await__(self):
        return (yield 'paused')

async def pausing():
    return await Pause()

def attempt(step):
    try:
        print('yields', step())
    except BaseException as error:
        print(type(error).__name__, error.args, repr(error.__cause__))

print('-- fresh')
attempt(lambda: pausing().send('early'))
attempt(lambda: pausing().throw(ValueError('thrown')))
attempt(lambda: pausing().throw(ValueError, 'by class'))
attempt(lambda: pausing().throw(5))
attempt(lambda: pausing().throw())
attempt(lambda: pausing().close())
print('-- suspended')
c = pausing(); c.send(None)
attempt(lambda: c.send('value'))
c = pausing(); c.send(None)
attempt(lambda: c.throw(KeyError('thrown')))
c = pausing(); c.send(None)
attempt(lambda: c.close())
print('-- finished')
for again in (lambda: c.send(None), lambda: c.send(1), lambda: c.throw(ValueError), lambda: c.close()):
    attempt(again)
async def awaiting(other):
    return await other
attempt(lambda: awaiting(c).send(None))
print('-- running')
async def itself(how):
    return how(me)
for how in (lambda c: c.send(None), lambda c: c.throw(ValueError), lambda c: c.close()):
    me = itself(how)
    attempt(lambda: me.send(None))
async def awaits_itself():
    await me
me = awaits_itself()
attempt(lambda: me.send(None))
print('-- awaited twice')
shared = pausing()
first, second = awaiting(shared), awaiting(shared)
attempt(lambda: first.send(None))
attempt(lambda: second.send(None))
attempt(lambda: first.send('done'))
print('-- ends')
async def returns(value): return value
for value in (None, 1, (), (1, 2), ValueError('an exception')):
    attempt(lambda: returns(value).send(None))
async def stops(error): raise error
for error in (StopIteration(1), StopAsyncIteration(2), GeneratorExit(3)):
    attempt(lambda: stops(error).send(None))
