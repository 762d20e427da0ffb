# Functions, classes and texts as arguments of compiled functions, which are compiled for these very ones.

import math


def bisect(f, lo, hi, tol=1e-9):
    flo = f(lo)
    while hi - lo > tol:
        mid = (lo + hi) / 2
        fm = f(mid)
        if fm == 0:
            return mid
        if (fm > 0) == (flo > 0):
            lo, flo = mid, fm
        else:
            hi = mid
    return (lo + hi) / 2


def newton(f, df, x, steps=20):
    for _ in range(steps):
        d = df(x)
        if d == 0:
            return None
        x -= f(x) / d
    return x


def cubic(x):
    return x**3 - 2 * x - 5


def dcubic(x):
    return 3 * x * x - 2


def simpson(f, a, b, n):
    h = (b - a) / n
    s = f(a) + f(b)
    for i in range(1, n):
        s += f(a + i * h) * (4 if i % 2 else 2)
    return s * h / 3


def step(x, mode='up', kind=int):
    if mode == 'up':
        return x + 1
    if mode == 'down':
        return x - 1
    return kind(x) * 2


def compose(f, g, x):
    return f(g(x))


def twice(f, x):
    return f(f(x))


def inc(x):
    return x + 1


def main(n):
    t = 0.0
    for i in range(n):
        t += bisect(cubic, 2, 3 + i % 3)
        r = newton(cubic, dcubic, 2.0 + i / n)
        if r is not None:
            t += r
        t += simpson(math.sin, 0, 1, 10) + simpson(math.exp, 0, 1, 8) + simpson(cubic, 0, 1, 4)
        t += step(i) + step(i, 'down') + step(i, mode='double') + step(i / 3, 'double', int) + step(i, 'double', float)
        t += compose(math.sqrt, abs, -i) + compose(inc, math.floor, i / 2) + twice(inc, i)
    return t


print(main(400))
fun = cubic


def swapped(n):
    global fun
    t = 0
    for i in range(n):
        t += twice(fun, i % 5)
        if i == 1000:
            fun = inc
    return t


print(swapped(2000))


def bad(x):
    return 1 // (x - 700)


try:
    for i in range(2000):
        twice(bad, i)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next


def deep(f, n):
    return f(n) if n < 1 else deep(f, n - 1) + f(n)


s = 0
for i in range(1000):
    s += deep(inc, i % 30)


print(s)
try:
    deep(inc, 10000)
except RecursionError as e:
    print('rec')


def ret(f):
    return f


c = 0
for i in range(500):
    if ret(inc) is inc:
        c += 1


print(c)
