# What `async with` says of objects that do not follow the protocol.
class Nothing: pass
class OnlyEnter:
    async def __aenter__(self): print('entered')
class OnlyExit:
    async def __aexit__(self, *args): pass
class Synchronous:
    def __enter__(self): pass
    def __exit__(self, *args): pass
class Given:
    def __init__(self, enter, leave): self.enter, self.leave = enter, leave
    def __aenter__(self): return self.enter
    def __aexit__(self, *args): return self.leave
class OnInstance:
    def __init__(self): self.__aenter__ = self.__aexit__ = None
class NoneEnter:
    __aenter__ = None
    async def __aexit__(self, *args): pass
async def coroutine(value=None): return value
class BadTruth:
    def __bool__(self): raise ValueError('no truth')

async def enter(manager, error=None):
    try:
        async with manager as value:
            print('in the body', value)
            if error: raise error
    except Exception as error:
        return type(error).__name__, str(error), repr(error.__context__)
def result(c):
    try: c.send(None)
    except StopIteration as stop: return stop.value

for manager in (5, Nothing(), OnlyEnter(), OnlyExit(), Synchronous(), OnInstance(), NoneEnter(),
                Given(None, None), Given(5, None), Given(iter(''), None), Given(coroutine(1), None), Given(coroutine(2), 5),
                Given(coroutine(3), coroutine(4)), Nothing):
    print(result(enter(manager)))
print(result(enter(Given(coroutine(), 'text'), KeyError('of the body'))))
print(result(enter(Given(coroutine(), coroutine(True)), KeyError('of the body'))))
print(result(enter(Given(coroutine(), coroutine(BadTruth())), KeyError('of the body'))))
class Asynchronous:
    async def __aenter__(self): pass
    async def __aexit__(self, *args): pass
try:
    with Asynchronous(): pass
except TypeError as error: print(error)
