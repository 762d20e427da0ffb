a + b - c
a * b / c // d % e @ f
a ** b ** c
-a ** -b
-a
+-~a
not a
not not a
a << b >> c
a & b | c ^ d
a + b * c ** d - -e
(a + b) * c
((a)) + (b)
a < b <= c > d >= e == f != g
a in b not in c is d is not e
not a in b
a is not not_b
a and b and c
a or b or c
a and b or c and d
a or b and c or d
not a and not b or not c
(a and b) and c
a if b else c
a if b else c if d else e
(a if b else c) if d else e
a if b or c else not d
lambda: 0
lambda x: x
lambda x, y=1, *args, z, w=2, **kwargs: (x, y)
lambda *, a: a
lambda x, /, y: 1
lambda *a, **k: (a, k)
lambda: (yield)
lambda x=lambda: 1: x
x = y = z
x = (y := 1)
(y := a, b)
print(y := 1, z)
a.b.c
a.b().c[d](e)
(a).b
(a.b)(c)[d]
a[0]
a[b, c]
a[b,]
a[:], a[b:], a[:c], a[b:c], a[::], a[b:c:d], a[::-1], a[b::]
a[b:c, d]
a[:, None, ...]
a[*b]
a[*b, c]
a[b := 1]
a[lambda: 1:2]
await_
(a)
()
(a,)
a,
a, b
(a, b,)
*a, b
(*a, *b)
[]
[a]
[a, *b, c,]
{}
{a: b}
{a: b, **c, d: e,}
{a}
{a, *b, c,}
{**a}
{'k': lambda: 1, 'l': a if b else c}
1 .real
1..real
1.0.real
"s".join(a)
"s" % a
-1
- 1j
2 - -2
1 if True else 2,
a<b>c
a if b else lambda: c
