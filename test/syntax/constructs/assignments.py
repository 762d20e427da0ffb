a = 1
a = b = c = 1
a, b = c
(a, b) = c
[a, b] = c
a, = b
(a) = b
[a] = b
(a), b = c
a, (b, [c, d]) = e
*a, b = c
a, *b = c
a, *(b, c) = d
[*a] = b
(*a, b) = c
a.b = c
a[b] = c
a[b:c] = d
a().b[c] = d
a = b, c
a = *b, c
a = *b,
a = (yield_)
a += 1
a -= 1; a *= 2; a /= 3; a //= 4; a %= 5; a @= 6
a &= 1; a |= 2; a ^= 3; a <<= 4; a >>= 5; a **= 6
a.b += c
a[b] += c
(a) += b
a += b, c
a: int
a: int = 1
(a): int = 1
a.b: int
a[b]: int = c
(a.b): int
a: tuple = 1, 2
a: 'annotation' = *b, c
def f():
    a = yield
    a = yield b
    a = yield b, c
    a += yield
    a: int = yield
    a = b = yield c
    yield
    yield a
    yield a, *b
    yield from a
    x = yield from b
    (yield)
    return
    return a
    return a, b
    return *a, b
del a
del a, b
del (a, b)
del [a, b], c
del (a), a.b, a[b], a[b:c]
del a,
del ()
assert a
assert a, b
assert (a, b)
pass
global x
global x, y
raise
raise a
raise a from b
raise a() from None
import a
import a.b.c
import a as b
import a.b as c, d, e as f
from a import b
from a.b import c as d, e
from a import (b, c as d,)
from a import (b)
from a import *
from . import a
from .. import a
from ... import a
from .... import a
from .a import b
from ...a.b import c
from . a import b
x = 1; y = 2;
x; y
match = case = _ = 1
match.x = case[0]
print(match, case, _)
type = 1
