# Hot functions, and functions that hot loops call: results, exceptions and tracebacks are the interpreter's.
import sys


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print(fib(22))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def sum_of_gcds(n):
    total = 0
    for i in range(1, n):
        total += gcd(i, 36)
    return total


print(sum_of_gcds(30_000))


def is_even(n):
    if n == 0:
        return True
    return is_odd(n - 1)


def is_odd(n):
    if n == 0:
        return False
    return is_even(n - 1)


print(sum(is_even(i % 30) for i in range(3_000)))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 60))


def overflowing(n):
    if n == 0:
        return 1
    return overflowing(n - 1) * 3


total = 0
for i in range(12_000):
    total ^= overflowing(i % 60)
print(total)


def mixed(n):
    if n % 3 == 0:
        return n
    if n % 3 == 1:
        return n / 2
    return None


counts = {}
for i in range(15_000):
    name = type(mixed(i)).__name__
    counts[name] = counts.get(name, 0) + 1
print(counts)
s = 0
for i in range(15_000):
    x = mixed(i)
    if x is not None:
        s += x
print(s)


def dividing(n):
    if n == 0:
        return 10 // n
    return dividing(n - 1) + 1


failures = 0
for i in range(12_000):
    try:
        dividing(i % 5)
    except ZeroDivisionError:
        failures += 1
print(failures)
try:
    dividing(3)
except ZeroDivisionError as error:
    tb = error.__traceback__
    while tb is not None:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_varnames)
        tb = tb.tb_next


def endless(n):
    return endless(n + 1) + 1


for limit in (300, 301, 150):
    sys.setrecursionlimit(limit)
    depths = []

    def measure(n):
        depths.append(n)
        return measure(n + 1)

    try:
        measure(0)
    except RecursionError as error:
        print(limit, len(depths) < limit, error)
    try:
        endless(0)
    except RecursionError as error:
        frames = 0
        tb = error.__traceback__
        while tb is not None:
            frames += 1
            tb = tb.tb_next
        print(frames)
sys.setrecursionlimit(1000)


def defaults(a, b=2, *, c=3.5):
    return a * b - c


result = 0
for i in range(12_000):
    result += defaults(i, c=1) + defaults(b=i, a=2, c=0.5)
print(result)
defaults.__defaults__ = (7,)
for i in range(12_000):
    result += defaults(i, c=1)
print(result)


def replaced(x):
    return x + 1


def user(n):
    t = 0
    for i in range(n):
        t += replaced(i)
    return t


print(user(12_000))


def replaced(x):
    return x - 1


print(user(12_000))


def other(x):
    return x * 2


replaced.__code__ = other.__code__
print(user(12_000))


def outer(k):
    count = 0

    def step(x):
        return x * k + 1

    def add(x):
        nonlocal count
        count += x
        return count

    t = 0
    for i in range(12_000):
        t += step(i)
        count += 1
    for i in range(12_000):
        add(i)
    return t, count, add(0)


print(outer(3))
print(outer(2.5))
print(outer(True))


def unbound(n):
    if n > 5_000:
        value = n
    return value


reached = 0
for i in range(12_000):
    try:
        reached += unbound(i)
    except UnboundLocalError as error:
        if i == 0:
            print(error)
print(reached)


def printing(i):
    if i % 5_000 == 0:
        print("at", i)
    return i


t = 0
for i in range(15_000):
    t += printing(i)
print(t)
