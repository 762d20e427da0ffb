# close() runs what is in `finally`, and what the coroutine awaits is closed first.
class Pause:
    def __await__(self):
        try:
            yield 'paused'
        except GeneratorExit:
            print('innermost is closed')
            raise

async def inner():
    try:
        await Pause()
    finally:
        print('inner finally')

async def outer():
    try:
        await inner()
    except GeneratorExit as error:
        print('outer sees', repr(error))
        raise
    finally:
        print('outer finally')

c = outer()
c.send(None)
print(c.close())

async def stubborn():
    try:
        await Pause()
    except GeneratorExit:
        print('ignored')
        await Pause()
c = stubborn()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)
try: c.send(None)
except StopIteration: print('went on')

async def returns():
    try:
        await Pause()
    except GeneratorExit:
        return 'fine'
c = returns(); c.send(None)
print(c.close())

async def fails():
    try:
        await Pause()
    except GeneratorExit:
        raise KeyError('while closing')
c = fails(); c.send(None)
try:
    c.close()
except KeyError as error:
    print(repr(error), repr(error.__context__))

class Custom:
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return 'custom'
    def close(self):
        print('custom close')
        raise ValueError('in close')
async def awaits_custom():
    try:
        await Custom()
    except ValueError as error:
        print('raised inside:', error)
        return 'end'
c = awaits_custom()
print(c.send(None), c.close())
