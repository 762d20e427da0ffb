# Sums, extremes and searches over generator expressions, whose loops run compiled.

import math


def square_plus(i, k=1):
    return i * i + k


def captured(n, k):
    return sum((i % k) * 0.5 for i in range(n)), max(i * k % 1009 for i in range(n))


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))


print(sum(i for i in range(15000)), sum(i * i for i in range(30000)), sum(1 for i in range(9000) if i % 7 == 3))
print(sum(square_plus(i) for i in range(5000)), sum(square_plus(i, k=i) for i in range(5000)))
print(captured(4000, 7), captured(4000, 31))
print(sum(1 for n in range(3000) if is_prime(n)), [n for n in range(2000, 2100) if is_prime(n)])
print(sum(math.sin(i * 0.001) for i in range(5000)), sum(i > 500 for i in range(3000)))

# A total that leaves 53 bits, then 63; one that starts above them; one that turns from int to float.
print(sum(i * 2**40 for i in range(6000)), sum(i * 2**50 for i in range(9000)), sum((i for i in range(3000)), 2**70))
print(sum((i if i < 2000 else i * 0.5) for i in range(4000)), sum((0.1 if i % 2 else i) for i in range(3000)))
print(sum((i * 3 for i in range(3000)), 0.5), sum((True for i in range(3000)), False))
print(sum(2**62 if i == 2500 else i for i in range(5000)), sum(-(2**63) for i in range(1500)))

# The least and the greatest: the first of equals, ints and floats among each other, no numbers.
print(min((i * 7919) % 10007 for i in range(1, 5000)), max((i * 7919) % 10007 - 5000.5 for i in range(1, 5000)))
print(min(abs(i * 0.01 - 7.123) for i in range(3000)), max(-i for i in range(3000)))
print(min(i if i % 2 else float(i) for i in range(1500)), max(i if i % 2 else float(i) for i in range(1501)))
print(max(float('nan') if i == 1200 else float(i) for i in range(2000)), min(i % 2 == 0 for i in range(2000)))
print(min((i for i in range(2000) if i > 5000), default=-1), max(2**62 + i for i in range(2000)))
print(max(0.0 if i % 2 else -0.0 for i in range(2000)), min(-0.0 if i % 2 else 0.0 for i in range(2000)))

# Searches end where the answer is found; what follows is still there.
print(any(i * i == 1234321 for i in range(3000)), all(i < 2500 for i in range(3000)), any(i < 0 for i in range(3000)))
rest = (i for i in range(4000) if i % 3)
print(any(i > 2000 for i in rest), next(rest), sum(rest))
values = (i % 1000 for i in range(1, 5000))
print(all(values), next(values), all(values), next(values), sum(values))
print(any(0.0 for i in range(1000)), all(i * 0.5 for i in range(1, 1000)), any(None for i in range(1000)))

# Loops within loops, sums within sums, and iterations over other things.
print(sum(i * j for i in range(90) for j in range(i) if (i + j) % 3), sum(1 for i in range(60) for j in range(60) if i == j))
print(sum(max(i * j % 11 for j in range(1, 30)) for i in range(300)), max(sum(j for j in range(i)) for i in range(200)))
print(sum(x for x in [0.5] * 3000), sum(len(word) for word in ['a', 'bc'] * 1500), sum(b for b in bytes(range(256)) * 12))
total = 0
for i in range(300):
    total += sum(j for j in range(i)) - any(j > 200 for j in range(i))
print(total)


# The same expression for several built-ins, and for a loop.
def of(n):
    return (i * i % 13 for i in range(n))


for fold in (sum, min, max, any, all, list, sorted, set, len):
    try:
        result = fold(of(1500))
        print(fold.__name__, result if isinstance(result, (int, set)) else result[::100])
    except TypeError as error:
        print(error)
count = 0
for i in of(1500):
    count += i
print(count)

# What goes wrong in the middle is raised there.
print([sum(1 for i in range(n)) for n in (0, 1, 2, 3000)])
try:
    print(sum(100 // (2500 - i) for i in range(3000)))
except ZeroDivisionError as error:
    inside = error.__traceback__.tb_next
    print(error, inside.tb_frame.f_code.co_name, inside.tb_lineno)
try:
    print(max(i if i < 2000 else 'text' for i in range(3000)))
except TypeError as error:
    print(error)
try:
    print(sum(i if i < 2000 else None for i in range(3000)))
except TypeError as error:
    print(error)
