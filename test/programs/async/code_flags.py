# co_flags of all kinds of functions, and what their calls make.
import sys
def function(): pass
def generator(): yield
async def coroutine(): pass
async def awaiting(): await coroutine()
async def async_generator(): yield
async def both(): yield await coroutine()
async def inner_only():
    def inner(): yield
    return (x async for x in async_generator())
NAMES = {4: 'varargs', 8: 'varkeywords', 16: 'nested', 32: 'generator', 128: 'coroutine', 256: 'iterable', 512: 'async generator'}
def flags(code): return [name for bit, name in NAMES.items() if code.co_flags & bit]
for f in (function, generator, coroutine, awaiting, async_generator, both, inner_only):
    print(f.__name__, flags(f.__code__), type(f()).__name__)
async def many(a, *args, b=1, **kwargs):
    async def nested(): return a
    return nested
print(flags(many.__code__), many.__code__.co_varnames, many.__code__.co_argcount, many.__code__.co_kwonlyargcount)
try: many(1).send(None)
except StopIteration as stop: print(flags(stop.value.__code__), stop.value.__code__.co_freevars)
print(flags((x async for x in async_generator()).ag_code), (x async for x in async_generator()).ag_code.co_name)
print(flags((lambda: (yield)).__code__), flags((lambda: (x async for x in y)).__code__))
class C:
    async def method(self): pass
print(flags(C.method.__code__), type(C().method()).__name__)
