# `await` may stand wherever an expression may.
class Give:
    def __init__(self, value): self.value = value
    def __await__(self):
        yield 'step'
        return self.value

def run(c):
    steps = 0
    try:
        while True:
            c.send(None)
            steps += 1
    except StopIteration as stop:
        return steps, stop.value

def call(*args, **kwargs): return args, kwargs
def decorator(f): return lambda: ('decorated', f)
async def main():
    g = Give
    print(await g(1) + await g(2) * await g(3), -await g(4), not await g(0), await g(2) ** await g(3))
    print(await g(1) < await g(2) < await g(3), await g('') or await g('or'), await g(1) and await g('and'))
    print([await g(1), *await g([2, 3])], (await g(1), await g(2)), {await g(1)}, {await g('k'): await g('v'), **await g({'x': 1})})
    print(call(await g(1), *await g((2, 3)), key=await g('k'), **await g({'more': 4})))
    print((await g('text'))[await g(1)], (await g('text'))[await g(1):await g(3)], (await g('text')).upper())
    print(f'{await g(3)!r:>{await g(5)}}|{await g("x"):*^{await g(7)}}')
    print(await g('yes') if await g(True) else await g('no'))
    x = y = await g([0])
    x[0] += await g(5)
    x[await g(0)] -= await g(1)
    print(x is y, x)
    if (n := await g(7)) > 5: print(n)
    while await g(n > 5): n -= 1
    assert await g(True), await g('never shown')
    try:
        assert await g(0), await g('shown')
    except AssertionError as error:
        print(error)
    for i in await g([1, 2]): print(i, end=' ')
    with await g(open('/dev/null')) as file: print(file.closed)
    try:
        raise await g(KeyError('raised')) from await g(ValueError('cause'))
    except (await g(KeyError), ValueError) as error:
        print(repr(error), repr(error.__cause__))
    def function(a=await g('default'), *, b: await g('annotation') = await g('keyword')): return a, b
    print(function(), function.__annotations__)
    @(await g(decorator))
    def decorated(): pass
    print(decorated()[0])
    class C(await g(list), metaclass=await g(type)): pass
    print(C.__mro__[1], [await g(x) for x in (1, 2)], (lambda: 5)(), await (await g(Give))(9))
    del (await g(x))[await g(0)]
    match await g((1, 2)):
        case (a, b) if await g(a < b): print(a, b)
    global late
    late = await g('global')
    print(x, late, await g(0) is await g(None), await g(1) in await g([1]))
    return await g('result')
print(run(main()))
