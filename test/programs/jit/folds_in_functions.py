# Functions that fold generator expressions are compiled as a whole, with what these capture.

import random
import sys


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n**0.5) + 1))


def divisor_sum(n):
    return sum(d for d in range(1, n) if n % d == 0)


def nearest(x, steps):
    best = min(abs(x - i * 0.25) for i in range(steps))
    return best if best < 1 else -1


def pythagorean(limit):
    return sum(any(a * a + b * b == c * c for b in range(1, c)) for c in range(1, limit) for a in range(1, c))


print(sum(1 for n in range(2000) if is_prime(n)), [n for n in range(300) if divisor_sum(n) == n])
print(sum(nearest(i * 0.37, 20) for i in range(900)), pythagorean(26))
total = 0
for n in range(1500):
    if is_prime(n):
        total += divisor_sum(n + 1)
print(total)


# The captured variable changes before and after, and in a function inside.
def weighted(n):
    weight = 1
    total = 0
    for i in range(n):
        total += sum(weight * j for j in range(i % 7))
        weight = weight * 3 % 101
    weight += sum(weight for _ in range(3))
    return total, weight


def with_adder(n):
    count = 0

    def add(k):
        nonlocal count
        count += k
        return k

    for i in range(n):
        add(i)
    return count + sum(add(i) for i in range(n)), count, sum(count for i in range(2))


print(weighted(500), with_adder(400))


# What is called changes a variable, draws, prints: all of it happens once.
calls = 0


def counted(i):
    global calls
    calls += 1
    return i * 2


def counting(n):
    return sum(counted(i) for i in range(n))


for i in range(400):
    counting(i % 5)
print(calls)


def drawing(n):
    return sum(random.random() for _ in range(n)) + any(random.randrange(9) == 4 for _ in range(n))


random.seed(7)
print(sum(drawing(i % 6) for i in range(500)), random.random())


def shown(n):
    return sum(print('shown', i) or i for i in range(n) if n > 398)


print(sum(shown(i) for i in range(400)) if len(sys.argv) > 9 else sum(shown(i) for i in range(399)))


def assigning(n):
    found = any((last := i) * i > n for i in range(50))
    return last if found else -1


print(sum(assigning(i) for i in range(900)))

# Left in the middle: totals that leave 64 bits, divisions by zero, other types, the recursion limit.
def large(n):
    return sum(2**61 * k for k in range(n))


print([large(n) for n in (3, 4, 5, 6)], sum(large(n % 6) for n in range(600)))


def ratio(n):
    return sum(100 // (n - k) for k in range(n + (n > 900)))


try:
    for n in range(1000):
        ratio(n)
except ZeroDivisionError as error:
    place = error.__traceback__
    while place is not None:
        print(place.tb_frame.f_code.co_name, place.tb_lineno, place.tb_frame.f_locals.get('n'))
        place = place.tb_next


def powers(x, n):
    return sum(x**k for k in range(n)), max(x * k for k in range(1, n))


for x in (3, 1.5, True, 7, 0.5, 10):
    print([powers(x, n) for n in (2, 30, 4)])


def least(n, k):
    return min(i for i in range(n) if i % k == 3)


answers = []
for n in range(500):
    try:
        answers.append(least(n % 40, 11))
    except ValueError as error:
        answers.append(str(error))
print(answers[:5], answers[-2:], answers.count(3), len(answers))


def deep(n):
    return 1 + sum(deep(n - 1) for _ in range(1)) if n > 0 else 0


def paths(rows, columns):
    return 1 if rows == 0 or columns == 0 else sum(paths(rows - 1, columns - k) for k in range(2) if columns >= k)


print([deep(n) for n in (5, 50, 100)], paths(9, 8), sum(deep(3) for _ in range(300)))
try:
    deep(5000)
except RecursionError:
    print('too deep')


# Names that do not mean the built-ins, or no longer do; variables that are not bound.
def early(n):
    if n > 350:
        late = 1
    return sum(late + i for i in range(3)) if n % 2 else 0


for n in (*range(0, 300, 2), 351, 353, 7):
    try:
        result = early(n)
    except NameError as error:
        result = error
print(result)


def own_fold(n):
    return sum(i for i in range(n)), max(i for i in range(1, n + 2))


print([own_fold(n) for n in range(300)][-1])
sum = lambda values: [*values]
print([own_fold(n) for n in range(5)][-1])
del sum
print([own_fold(n) for n in range(300)][-1])


# Parameters that are cells, of all kinds; and a function that is called with a list.
def mixed(a, b=2, *, c=None):
    if c is None:
        c = a + b
    return sum(a * i + b for i in range(c % 5)), c


print([mixed(i) for i in range(4)], mixed(1.5, c=4), mixed(2, b=3, c=9), sum(mixed(i)[0] for i in range(600)))


def over(values, k):
    return sum(v * k for v in values)


print(over([1, 2, 3], 4), over((0.5, 1), 2), over(range(2000), 3), sum(over(range(i % 9), i) for i in range(700)))


def among(n):
    return any(n % p == 3 for p in (5, 7, 11)), sum(n // p for p in (2, 3)), min(abs(n - x) for x in (1.5, 40, 77))


print(among(26), sum(among(i)[1] for i in range(900)), sum(among(i)[0] for i in range(900)))
found = 0
for i in range(3000):
    found += all(i % p for p in (2, 3, 5, 7, 11, 13)) + any(i == x for x in (1, 2, 3))
print(found)


def nested(n):
    return sum(sum(i * j for j in range(i)) for i in range(n)), max(min(i * j % 7 for j in range(1, 4)) for i in range(1, n))


print(nested(30), sum(nested(i % 9 + 3)[0] for i in range(400)))


def signed_zeros(n):
    zero, other = 0.0, -0.0
    return min(zero for _ in range(2)), min(other for _ in range(2)), sum(zero + i for i in range(n))


print([signed_zeros(n) for n in range(300)][-1])


# The first of them.
def first_divisor(n):
    return next(d for d in range(2, n + 1) if n % d == 0)


def first_root(x):
    return next(i * 0.25 for i in range(1, 400) if i * i > x)


print(max(first_divisor(n) for n in range(2, 400)), sum(first_root(x) for x in range(600)))
for n in range(300):
    try:
        found = first_divisor(n)
    except StopIteration as error:
        found = repr(error)
    if n < 4 or n > 297:
        print(n, found)
print(next((i for i in range(5) if i > 9), 'none'), next(i for i in (3, 4)))
try:
    print([next(i for i in range(n) if i > 290) for n in range(300, 280, -1)])
except StopIteration:
    print('none is left')
