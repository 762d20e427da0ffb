# Annotations that are kept as text, and names that were keywords only in asynchronous functions once.
from __future__ import annotations
async def f(x: list[int], *, y: 'text' = 1) -> dict[str, int]: return x
print(f.__annotations__)
class A:
    asyncio = await_ = 1
    async def __call__(self, x: int): return x
a = A()
try: a(5).send(None)
except StopIteration as stop: print(stop.value, a.asyncio, a.await_)
print([n for n in ('async', 'await') if n.isidentifier()], A.__call__.__annotations__)
