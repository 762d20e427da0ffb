# Operands are taken from left to right, and locals that an await rebinds meanwhile keep the value they had.
class Note:
    def __init__(self, value): self.value = value
    def __await__(self):
        yield self.value
        return self.value

def run(c):
    try:
        while True: print('at', c.send(None))
    except StopIteration as stop:
        return stop.value

async def main():
    x = 1
    async def rebinding(value):
        nonlocal x
        before, x = x, await Note(value)
        return before
    print(x + await rebinding(10) + x)
    print(x, await rebinding(20), x)
    print([x, await rebinding(30), x])
    print(x if await rebinding(40) else None, (x, (y := await Note(5)), y))
    y = 1
    print(y + (y := await Note(2)) + y)
    result = {await Note('key'): await Note('value')}
    result[await Note('k')] = await Note('assigned first')
    return result
print(run(main()))
