# The exception being handled is a coroutine's own: it comes and goes as the coroutine is suspended and resumed.
import sys
class Pause:
    def __await__(self): return (yield 'pause')
def current():
    return repr(sys.exc_info()[1])

async def handling():
    print('at first', current())
    try: 1 / 0
    except ZeroDivisionError:
        print('before the pause', current())
        await Pause()
        print('after the pause', current())
        try: raise KeyError('inner')
        except KeyError as error:
            await Pause()
            print(repr(error.__context__), current())
        print('outer again', current())
        try:
            await Pause()
            raise
        except ZeroDivisionError as error: print('raised again', repr(error))
    print('at last', current())
    await Pause()
    print('resumed while something is handled', current())

c = handling()
c.send(None)
print('outside', current())
try: raise ValueError('outside')
except ValueError:
    c.send(None)
    print('outside', current())
c.send(None)
c.send(None)
try: raise ValueError('late')
except ValueError:
    try: c.send(None)
    except StopIteration as stop: print(repr(stop.__context__))
async def inner():
    await Pause()
    raise TypeError('inner')
async def outer():
    try: raise KeyError('outer')
    except KeyError: await inner()
c = outer(); c.send(None)
try: c.send(None)
except TypeError as error: print(repr(error), repr(error.__context__), error.__context__.__context__)
async def catching():
    try: await Pause()
    except ValueError:
        await Pause()
        print('still', current())
        raise
c = catching(); c.send(None)
try: raise LookupError('around the throw')
except LookupError: c.throw(ValueError('thrown'))
try: c.send(None)
except ValueError as error: print(repr(error), repr(error.__context__))
