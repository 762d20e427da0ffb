# exit: 1
# The traceback of an uncaught exception goes through every await.
class Pause:
    def __await__(self):
        yield 'pause'
        raise KeyError('in __await__')
async def leaf(x):
    await Pause()
async def items():
    yield 1
    await leaf(1)
async def middle():
    async for item in items():
        print(item)
async def handler():
    try:
        await middle()
    except KeyError as error:
        raise ValueError('in the handler') from error
c = handler()
print(c.send(None))
c.send(None)
