# Functions that return one thing or another, in hot loops: compiled code goes on apart for each.


def smallest_factor(n):
    i = 2
    while i * i <= n:
        if n % i == 0:
            return i
        i += 1
    return None


def primes(n):
    count = total = 0
    for i in range(2, n):
        factor = smallest_factor(i)
        if factor is None:
            count += 1
        else:
            total += factor
    return count, total


print('int or None', primes(3000))


def half(n):
    if n % 2 == 0:
        return n // 2
    return n / 2


total = 0
last = None
for i in range(3000):
    total += half(i)
    last = half(i)
print('int or float', total, last, type(half(10)).__name__)


def three(n):
    if n % 3 == 0:
        return False
    if n % 3 == 1:
        return n
    return n * 0.5


def count_three(n):
    flags = numbers = 0
    for i in range(n):
        answer = three(i)
        if answer is False:
            flags += 1
        else:
            numbers += answer
    return flags, numbers


print('bool, int or float', count_three(3000))


def four(n):
    if n % 4 == 0:
        return None
    if n % 4 == 1:
        return True
    if n % 4 == 2:
        return n
    return n + 0.25


def count_four(n):
    nothing = 0
    total = 0
    for i in range(n):
        answer = four(i)
        if answer is None:
            nothing += 1
        else:
            total += answer
    return nothing, total


print('one more than compiled code can tell apart', count_four(3000))


def passed_on(n):
    return half(n + 1)


def walk(n):
    """Its own results come back to it, a float from some depth on."""
    if n <= 0:
        return 0
    if n % 50 == 49:
        return walk(n - 1) + 0.5
    return walk(n - 1) + 1


def climb(n):
    if n <= 1:
        return None
    below = climb(n - 2)
    if below is None:
        return n
    return below + n


def deep(n):
    total = 0
    nothing = 0
    for i in range(n):
        total += passed_on(i) + walk(i % 120)
        top = climb(i % 9)
        if top is None:
            nothing += 1
        else:
            total += top
    return total, nothing


print('passed on and recursive', deep(1500))

draws = 0


def drawn(n):
    """What it does happens once, whatever it gives."""
    global draws
    draws += 1
    if draws % 3 == 0:
        return draws
    if n % 7 == 0:
        return None
    return draws / 4


def six(n):
    """More calls in a row than a block is split for."""
    total = 0
    for i in range(n):
        a = drawn(i)
        b = drawn(i + 1)
        c = drawn(i + 2)
        d = drawn(i + 3)
        e = drawn(i + 4)
        f = drawn(i + 5)
        total += (a or 0) + (b or 1) + (c or 2) + (d or 3) + (e or 4) + (f or 5)
    return total


print('called once', six(700), draws)


def pair_or_none(n):
    if n % 5 == 0:
        return None
    return n, n + 1


met = 0
for i in range(2000):
    pair = pair_or_none(i)
    if pair is not None:
        first, second = pair
        met += first * second
print('a tuple or None', met)


def maybe(n):
    return n if n % 2 else None


count = 0
try:
    for i in range(1, 4001):
        count += maybe(i if i < 4000 else 0) if i % 2 or i == 4000 else 1
except TypeError as error:
    print('raises', count, error)
