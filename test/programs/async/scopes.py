# Names in asynchronous functions: closures, nonlocal, global, defaults, class bodies, comprehensions.
def result(c):
    try: c.send(None)
    except StopIteration as stop: return stop.value

count = 0
async def counting(step=1, *args, key='k', **kwargs):
    global count
    count += step
    return count, args, key, kwargs
print(result(counting()), result(counting(2, 3, 4, key='x', y=5)), count)

def make():
    value = []
    async def add(x):
        value.append(x)
        return len(value)
    async def replace(x):
        nonlocal value
        value = [x]
    return add, replace, lambda: value
add, replace, get = make()
print(result(add(1)), result(add(2)), get(), result(replace('new')), get())

async def capturing():
    fs = [lambda: i async for i in generate(3)]
    gs = [lambda i=i: i async for i in generate(3)]
    return [f() for f in fs], [g() for g in gs]
async def generate(n):
    for i in range(n): yield i
print(result(capturing()))

class Base:
    async def method(self): return 'base'
class Derived(Base):
    name = 'derived'
    async def method(self): return await super().method() + ' ' + self.name + ' ' + __class__.__name__
    async def __private(self): return 'private'
    async def call(self): return await self.__private()
    async def generate(self):
        for letter in self.name[:2]: yield letter, await super().method()
    async def collect(self): return [x async for x in self.generate()]
d = Derived()
print(result(d.method()), result(d.call()), result(d.collect()), Derived.method.__qualname__)

async def unbound():
    try: x
    except UnboundLocalError as error: message = str(error)
    async for x in generate(0): pass
    del message
    try: message
    except UnboundLocalError as error: return str(error)
print(result(unbound()))
async def local_names():
    a = 1
    await counting()
    b = 2
    return sorted(locals())
print(result(local_names()))
async def star(): return (await counting(0, *[1, 2]), [*await pair()], {**await mapping()})
async def pair(): return 1, 2
async def mapping(): return {'m': 1}
print(result(star()))
