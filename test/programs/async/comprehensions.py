# Asynchronous comprehensions and generator expressions.
class Pause:
    def __init__(self, value): self.value = value
    def __await__(self):
        yield 'pause'
        return self.value

async def numbers(n):
    for i in range(n): yield await Pause(i) if i == 1 else i

def run(c):
    pauses = 0
    try:
        while True:
            c.send(None)
            pauses += 1
    except StopIteration as stop:
        return pauses, stop.value
    except BaseException as error:
        return pauses, repr(error)

async def main():
    print([i async for i in numbers(3)], {i async for i in numbers(3)}, {i: -i async for i in numbers(3)})
    print([i async for i in numbers(6) if i % 2 if i > 1], [i for i in range(3) if await Pause(i)])
    print([i + j async for i in numbers(2) async for j in numbers(3)], [i + j for i in range(2) async for j in numbers(i)])
    print([await Pause(i) for i in range(3)], [[j async for j in numbers(i)] for i in range(3)])
    print({await Pause(i): await Pause(-i) for i in range(2)}, [x for x in await Pause([1, 2])])
    print([i async for i in numbers(3) if (last := i)], last)
    print([(i, j) async for i, j in pairs()], [t async for t, *_ in pairs()])
    lazy = (i * i async for i in numbers(4) if await Pause(i))
    print(type(lazy).__name__, repr(lazy).split(' at ')[0], [x async for x in lazy], [x async for x in lazy])
    mixed = (await Pause(i) for i in range(3))
    print(type(mixed).__name__, [x async for x in mixed])
    inner = ([j async for j in numbers(i)] for i in range(3))
    print(type(inner).__name__, [x async for x in inner])
    plain = (x for x in [y async for y in numbers(2)])
    print(type(plain).__name__, list(plain))
    return sum([i async for i in numbers(5)])
async def pairs():
    yield 1, 'one'
    yield 2, 'two'
print(run(main()))

def outside():
    return (i async for i in numbers(2))
async def consume(iterable): return [i async for i in iterable]
print(run(consume(outside())), run(consume(x * 2 async for x in numbers(3))))
module_level = (await Pause(i) for i in range(2))
print(type(module_level).__name__, run(consume(module_level)))

async def iterates(x): return [i async for i in x]
async def lazily(x): return (i async for i in x)
async def nested(x): return [i for _ in range(1) async for i in x]
async def plainly(x): return [i for i in x]
for f in (iterates, lazily, nested, plainly):
    for x in ([1], numbers(1)): print(f.__name__, run(f(x))[1] if f is not lazily else type(run(f(x))[1]).__name__)
async def failing(): return [1 // i async for i in numbers(2)]
print(run(failing()))
