# `async for`: with else, break, continue, return, unpacking, nesting.
class Pause:
    def __await__(self): yield 'pause'

class Count:
    """Counts up to n; every other number takes a pause."""
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        if self.i % 2 == 0: await Pause()
        return self.i

def run(c):
    pauses = 0
    try:
        while True:
            c.send(None)
            pauses += 1
    except StopIteration as stop:
        return pauses, stop.value

async def plain():
    seen = []
    async for i in Count(4): seen.append(i)
    else: seen.append('else')
    return seen, i
async def broken():
    async for i in Count(9):
        if i % 2: continue
        if i == 6: break
    else: print('not reached')
    return i
async def returning():
    async for i in Count(9):
        async for j in Count(3):
            if (i, j) == (2, 3): return i, j
async def empty():
    async for i in Count(0): pass
    else: print('else of an empty one')
    try: i
    except UnboundLocalError as error: return str(error)
class Pairs(Count):
    async def __anext__(self): return await super().__anext__(), 'b', 'c'
class Target: pass
async def targets():
    t, d = Target(), {}
    async for t.x, *d['rest'] in Pairs(2): print(t.x, d)
    async for (a, [*b]), *c in Count2(): print(a, b, c)
class Count2(Count):
    def __init__(self): super().__init__(1)
    async def __anext__(self):
        await super().__anext__()
        return ('a', 'bc'), 'd'
async def with_finally():
    async for i in Count(3):
        try:
            if i == 1: continue
            if i == 3: break
        finally:
            print('finally', i)
    return i
for f in (plain, broken, returning, empty, targets, with_finally):
    print(f.__name__, run(f()))
