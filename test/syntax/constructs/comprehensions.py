[x for x in y]
[x for x in y if x]
[x for x in y if x if z]
[x for x in y for z in x if z]
[x, y]
[(x, y) for x, y in z]
[x for x, in y]
[x for (x, y) in z]
[x for [x, y] in z]
[x for x.y in z]
[x for x[0] in z]
[x for *a, b in z]
{x for x in y}
{x: y for x, y in z}
{x: y for x in z for y in x if y}
(x for x in y)
((x) for (x) in (y))
[[x for x in y] for y in z]
[x if x else y for x in z]
[lambda: x for x in y]
[x for x in lambda_ or y]
[y := x for x in z]
[(y := x) for x in z if (w := x)]
{(y := x) for x in z}
[x for x in a if x or y and z]
async def f():
    [x async for x in y]
    [x for x in y async for z in x if await z]
    {x: y async for x, y in z}
    (x async for x in y)
    await x
    await x.y
    -await x
    await x ** 2
    return await x
sum(x * y for x, y in zip(a, b))
