# athrow: handled and not, at a yield and at an await, and at the start.
class Pause:
    def __await__(self): return (yield 'pause')

def run(c):
    steps = []
    try:
        while True: steps.append(c.send(None))
    except StopIteration as stop:
        return steps, stop.value
    except BaseException as error:
        return steps, repr(error), repr(error.__context__), repr(error.__cause__)

async def resilient():
    while True:
        try:
            yield 'value'
        except ValueError as error:
            await Pause()
            yield f'caught {error!r}'
        except KeyError:
            return
        except LookupError as error:
            raise TypeError('instead') from error

async def main(*errors):
    g = resilient()
    print(await g.asend(None))
    for error in errors: print(await g.athrow(error))
    print(await g.asend(None))
print(run(main(ValueError('a'))))
print(run(main(ValueError, KeyError)))
print(run(main(IndexError('b'))))
print(run(main(OSError('c'))))
print(run(main(GeneratorExit)))
print(run(main(StopIteration(1))))
print(run(main(StopAsyncIteration(1))))
async def fresh():
    await resilient().athrow(ValueError, 'at the start')
print(run(fresh()))
async def after_end():
    g = resilient()
    try: await g.athrow(ZeroDivisionError)
    except ZeroDivisionError: print('raised')
    return await g.athrow(ValueError), await g.aclose()
print(run(after_end()))
async def awaiting():
    try: await Pause()
    except ValueError as error:
        yield f'at the await: {error!r}'
g = awaiting()
step = g.asend(None)
print(step.send(None))
try: step.throw(ValueError('into the step'))
except StopIteration as stop: print(stop.value)
step = resilient().athrow(ValueError)
try: step.throw(KeyError('into the athrow'))
except BaseException as error: print(repr(error))
