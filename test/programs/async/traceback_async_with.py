# exit: 1
# Tracebacks through `async with`, its methods, and asynchronous comprehensions.
class Manager:
    async def __aenter__(self): return self
    async def __aexit__(self, *args):
        if args[0] is None: raise LookupError('in __aexit__')
async def body():
    async with Manager():
        pass
async def error_in_body():
    async with Manager() as m, Manager():
        print(1 / 0)
async def wrong():
    async with 5 as x:
        pass
async def bad_await():
    x = 1 + await 5
async def generate():
    yield 0
async def comprehension():
    return [1 // x
            async for x in generate()]
async def bad_loop():
    async for x in 5: pass
for f in (body, error_in_body, wrong, bad_await, comprehension, bad_loop):
    try:
        f().send(None)
    except Exception as error:
        entry = error.__traceback__
        while entry:
            print(f.__name__, entry.tb_frame.f_code.co_name, entry.tb_lineno)
            entry = entry.tb_next
async def last():
    return await body() + [i async for i in generate()]
last().send(None)
