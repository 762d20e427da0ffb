# A small event loop: tasks take turns, sleep, wait for each other, and send messages through a channel.
class Switch:
    def __init__(self, *request): self.request = request
    def __await__(self): return (yield self.request)

class Loop:
    def __init__(self): self.now, self.ready, self.sleeping, self.results, self.waiting = 0, [], [], {}, {}
    def spawn(self, name, coroutine):
        self.ready.append((name, coroutine, None))
        return name
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda entry: entry[:2])
                self.now, _, name, coroutine = self.sleeping.pop(0)
                self.ready.append((name, coroutine, None))
            name, coroutine, value = self.ready.pop(0)
            try:
                self.handle(name, coroutine, coroutine.send(value))
            except StopIteration as stop:
                self.results[name] = stop.value
                for other in self.waiting.pop(name, ()): self.ready.append((*other, stop.value))
    def handle(self, name, coroutine, request):
        kind, *arguments = request
        if kind == 'sleep': self.sleeping.append((self.now + arguments[0], len(self.sleeping), name, coroutine))
        elif kind == 'join':
            if arguments[0] in self.results: self.ready.append((name, coroutine, self.results[arguments[0]]))
            else: self.waiting.setdefault(arguments[0], []).append((name, coroutine))
        else: self.ready.append((name, coroutine, self.now))

loop = Loop()
async def sleep(n): await Switch('sleep', n)
async def join(name): return await Switch('join', name)
class Channel:
    def __init__(self): self.items, self.closed = [], False
    def put(self, item): self.items.append(item)
    def __aiter__(self): return self
    async def __anext__(self):
        while not self.items:
            if self.closed: raise StopAsyncIteration
            await sleep(1)
        return self.items.pop(0)
class Timed:
    async def __aenter__(self):
        self.start = await Switch('yield')
        return self
    async def __aexit__(self, *args): print('took', await Switch('yield') - self.start)

async def producer(channel, n):
    async with Timed():
        for i in range(n):
            await sleep(i)
            channel.put(i)
    channel.closed = True
    return 'produced'
async def consumer(channel):
    return [item * 10 async for item in channel]
async def main():
    channel = Channel()
    names = [loop.spawn('p', producer(channel, 4)), loop.spawn('c', consumer(channel))]
    for name in names: print(name, await join(name), 'at', await Switch('now'))
    return 'all done'
async def ticker():
    for _ in range(4):
        print('tick', await Switch('now'))
        await sleep(2)
loop.spawn('main', main())
loop.spawn('ticker', ticker())
loop.run()
print(loop.results)
