if a: pass
if a: b; c
if a:
    b
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
if a:
    b
else:
    if c:
        d
if (a := b):
    pass
if a: b
else: c
if not a and b: c
while a:
    break
while a:
    continue
else:
    b
while (a := b): pass
for a in b:
    c
else:
    d
for a, b in c: d
for a, in b: c
for (a, b) in c: d
for [a, b] in c: d
for *a, b in c: d
for a.b in c: d
for a[0] in b: d
for a in b, c: d
for a in *b, c: d
for a in lambda: b: c
try:
    a
except:
    b
try:
    a
except B:
    c
except (C, D) as e:
    f
except E.f as g: h
else:
    i
finally:
    j
try:
    a
finally:
    b
try: a
except B: c
try:
    a
except* B:
    c
except* (C, D) as e:
    f
else: g
finally: h
try:
    a
except *B: c
with a: b
with a as b: c
with a, b as c, d: e
with a as (b, c), d as [e, f]: g
with a as b.c, d as e[f]: g
with (a): b
with (a, b): c
with (a, b,): c
with (a as b): c
with (a as b, c as d,): e
with (a, b as c): d
with (a, b) as c: d
with (a).b as c: d
with (a)(b), c: d
with (yield_): a
with (a := b): c
with (a if b else c): d
with (a for a in b): c
with a() as b: c
with (a, b)[0] as c: d
with (a) + b: c
async def f():
    async for a in b:
        c
    else:
        d
    async with a as b, c: d
    async with (a as b, c as d): e
if 1:
    if 2:
        if 3:
            a
        b
    c
d
