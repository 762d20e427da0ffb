# What `async for` says of objects that do not follow the protocol, and what passes through it.
class Iterator:
    def __init__(self, anext): self.give = anext
    def __aiter__(self): return self
    def __anext__(self): return self.give()
class Gives:
    def __init__(self, iterator): self.iterator = iterator
    def __aiter__(self): return self.iterator
class AsynchronousIter:
    async def __aiter__(self): return self
class NoNext:
    def __aiter__(self): return self
    __anext__ = None
class NoIter: __aiter__ = None
class RaisesInIter:
    def __aiter__(self): raise KeyError('in __aiter__')
def raises(error):
    def give(): raise error
    return give
async def failing(error): raise error
class Ends:
    def __await__(self):
        raise StopAsyncIteration('from __await__')
        yield

async def loop(x):
    try:
        async for item in x: return 'an item'
        else: return 'the end'
    except Exception as error:
        return type(error).__name__, str(error), repr(error.__cause__)
def result(c):
    try: c.send(None)
    except StopIteration as stop: return stop.value

for x in (5, [1], object(), Gives(5), Gives(None), Gives([1]), AsynchronousIter(), NoNext(), NoIter(), RaisesInIter(),
          Iterator(lambda: 5), Iterator(lambda: None), Iterator(lambda: iter('ab')),
          Iterator(raises(ValueError('in __anext__'))), Iterator(raises(StopAsyncIteration)), Iterator(raises(StopIteration(1))),
          Iterator(lambda: failing(ValueError('in the coroutine'))), Iterator(lambda: failing(StopAsyncIteration(1))),
          Iterator(lambda: failing(StopIteration(1))), Iterator(lambda: failing(GeneratorExit)) and Iterator(Ends)):
    print(result(loop(x)))

async def end_in_body():
    async for item in Iterator(lambda: failing(StopAsyncIteration)): pass
    async for item in Iterator(Value): raise StopAsyncIteration('of the body')
class Value:
    def __await__(self):
        return 'item'
        yield
try:
    end_in_body().send(None)
except BaseException as error:
    print(repr(error), repr(error.__cause__))
def synchronous():
    for item in Iterator(Value): pass
try: synchronous()
except TypeError as error: print(error)
