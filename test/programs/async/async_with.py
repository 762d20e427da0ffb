# `async with`: entering, leaving in every way, several managers, swallowing an exception.
class Pause:
    def __init__(self, value): self.value = value
    def __await__(self):
        yield self.value
        return self.value

class Manager:
    def __init__(self, name, swallows=False): self.name, self.swallows = name, swallows
    async def __aenter__(self):
        print('enter', await Pause(self.name))
        return self.name.upper()
    async def __aexit__(self, kind, error, traceback):
        print('exit', await Pause(self.name), kind and kind.__name__, error, traceback is not None)
        return self.swallows

def run(c):
    steps = []
    try:
        while True: steps.append(c.send(None))
    except StopIteration as stop:
        return ''.join(steps), stop.value
    except BaseException as error:
        return ''.join(steps), repr(error), repr(error.__context__)

async def plain():
    async with Manager('a') as a, Manager('b'), Manager('c') as (c, ): return a, c
async def nested():
    async with (Manager('a') as a, Manager('b') as b):
        print('body', a, b)
    async with Manager('d'): pass
async def swallowed():
    async with Manager('a', True):
        async with Manager('b', False): raise ValueError('swallowed')
        print('not reached')
    return 'after'
async def raised():
    async with Manager('a'): raise ValueError('raised')
async def leaving():
    for i in range(3):
        async with Manager('a'):
            if i == 0: continue
            break
    return i
async def returning():
    try:
        async with Manager('a'): return 'value'
    finally:
        async with Manager('f'): pass
async def mixed():
    with open('/dev/null') as file:
        async with Manager('a'):
            with open('/dev/null') as other: return file.closed, other.closed
class Failing(Manager):
    async def __aexit__(self, *args): raise KeyError('in __aexit__')
async def failing():
    async with Failing('a'): raise ValueError('in the body')
async def failing_at_end():
    async with Failing('a'): pass
class NotEntered(Manager):
    async def __aenter__(self): raise KeyError('in __aenter__')
async def not_entered():
    async with NotEntered('a'): print('not reached')
async def handled():
    try: 1 / 0
    except ZeroDivisionError:
        async with Manager('a', True): raise
        return 'went on'
for f in (plain, nested, swallowed, raised, leaving, returning, mixed, failing, failing_at_end, not_entered, handled):
    print(f.__name__, run(f()))
