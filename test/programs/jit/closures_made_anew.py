# Functions that are made anew in each call of another, or passed to one: compiled code serves all that have the same code.


def integrate(f, a, b, n):
    h = (b - a) / n
    total = 0.5 * (f(a) + f(b))
    for i in range(1, n):
        total += f(a + i * h)
    return total * h


print([round(integrate(lambda x: x * x + p, 0.0, 1.0, 100), 6) for p in range(12)])
print(round(sum(integrate(lambda x: p * x - q, -1.0, 2.0, 60) for p in range(9) for q in (0.5, 2.0)), 6))
print([round(integrate(f, 0.0, 2.0, 90), 6) for f in (abs, lambda x: x, lambda x: 2.0 - x, float)])


# Each call counts in a variable of its own.
def counting(n, step):
    count = 0
    calls = 0

    def bump(by):
        nonlocal count, calls
        calls += 1
        if by % 3 == step:
            count += by
        return count

    last = 0
    for i in range(n):
        last = bump(i)
    return count, calls, last, bump(3 + step)


print([counting(n, n % 3) for n in (5, 300, 301, 302, 50, 400)])
print(counting(600, 1), counting(2, 2))


# Two functions that share a variable, one function twice, two that share nothing.
def make(start):
    value = start

    def add(k):
        nonlocal value
        value += k
        return value

    def twice(k):
        nonlocal value
        value = value * 2 % 1009 + k
        return value

    return add, twice


def alternate(f, g, n):
    total = 0
    same = 0
    for i in range(n):
        total += f(i) - g(i % 5)
        if f is g:
            same += 1
    return total, same


first, second, third = make(1), make(2), make(3)
print(alternate(*first, 400), alternate(*second, 400), alternate(*third, 300))
print(alternate(first[0], second[1], 300), alternate(second[0], first[1], 300))
print(alternate(first[0], second[0], 300), alternate(first[0], first[0], 300), alternate(third[0], first[0], 300))
print(alternate(*first, 300), [f(0) for pair in (first, second, third) for f in pair])


# The captured variable has another type, is beyond 64 bits, or is not bound; the defaults are others.
def scaled(factor, n):
    def f(x):
        return x * factor

    total = 0
    for i in range(n):
        total += f(i)
    return total


print([scaled(factor, 300) for factor in (3, 5, 0.5, 2**40, True, 2**70, 7, 2.5)])


def with_default(p, n):
    f = lambda x, k=p: x % 7 + k
    total = 0
    for i in range(n):
        total += f(i)
    return total


print([with_default(p, 300) for p in (1, 2, 0.5, 3, 4, 5, 6, 7)])


def late(n, bind):
    def f(x):
        return x + offset

    if bind:
        offset = n
    total = 0
    for i in range(n):
        total += f(i)
    return total


print(late(300, True), late(310, True))
try:
    late(300, False)
except NameError as error:
    print(error)
print(late(320, True))


# Functions in the cells of functions: one that calls itself, and one that calls its neighbour.
def trees(n, limit):
    def depth(k):
        return 0 if k >= limit else 1 + depth(k * 2 + 1)

    def both(k):
        return depth(k) * 2 + depth(k + 1)

    total = 0
    for i in range(n):
        total += both(i % 9)
    return total


print([trees(n, limit) for n, limit in ((300, 50), (300, 900), (10, 5), (310, 50), (290, 3000))])


# What is raised inside has the frames and the variables of this very call.
def dividing(n, zero_at):
    seen = 0

    def f(x):
        nonlocal seen
        seen = x
        return 100 // (x - zero_at)

    total = 0
    try:
        for i in range(n):
            total += f(i)
    except ZeroDivisionError as error:
        inner = error.__traceback__.tb_next
        return total, seen, inner.tb_frame.f_code.co_name, inner.tb_frame.f_locals['seen']
    return total, seen


print([dividing(n, zero_at) for n, zero_at in ((300, 900), (300, 299), (320, 400), (350, 120), (340, 1000))])


def growing(n, base):
    def f(x):
        return x * base + 1

    x = 1
    for _ in range(n):
        x = f(x)
    return x % 1000003


print([growing(n, base) for n, base in ((300, 1), (30, 9), (300, 1), (45, 3), (310, 1))])


# Compiled code is left before the call: the function that is called then is this call's.
def left_before(n, own):
    def f(x, y):
        return x % 7 + own + (y if own < 30 else 0)

    big = 255
    total = 0
    for i in range(n):
        total += f((big << 64) % 1000003, i)
        big = big * 5 % 1009
    return total


print([left_before(n, own) for n, own in ((300, 1), (20, 50), (310, 3), (15, 4), (300, 70))])
