# Awaits nest as deep as calls do, and long loops of awaits run without growing anything.
import sys
class Pause:
    def __await__(self): return (yield 'pause')
async def nested(n):
    return await nested(n - 1) + 1 if n else await Pause()
c = nested(500)
print(c.send(None))
try: c.send(0)
except StopIteration as stop: print(stop.value)
async def endless(n): return await endless(n + 1)
try: endless(0).send(None)
except RecursionError as error: print('RecursionError')
async def one(): return 1
async def numbers(n):
    for i in range(n): yield i
async def loop():
    total = 0
    for _ in range(20000): total += await one()
    async for i in numbers(20000): total += i
    return total
try: loop().send(None)
except StopIteration as stop: print(stop.value)
async def chained(n):
    if n == 0:
        yield 'bottom'
        return
    async for x in chained(n - 1): yield x
async def collect(): return [x async for x in chained(300)]
try: collect().send(None)
except StopIteration as stop: print(stop.value)
async def endless_generator():
    async for x in endless_generator(): yield x
async def walk():
    g = endless_generator()
    try:
        async for x in g: pass
    except RecursionError: print('RecursionError', g.ag_running, g.ag_frame)
try: walk().send(None)
except StopIteration: pass
async def failing(n):
    if n: await failing(n - 1)
    else: raise ValueError('deep')
try: failing(300).send(None)
except ValueError as error:
    depth, entry = 0, error.__traceback__
    while entry: depth, entry = depth + 1, entry.tb_next
    print(error, depth)
c = nested(300); c.send(None)
try: c.throw(KeyError('down there'))
except KeyError as error: print(error)
c = nested(300); c.send(None); print(c.close())
