"""Functions of floats called by compiled loops: results of every one, errors, calls within calls."""

import math


def table(n):
    total = 0.0
    for i in range(1, n):
        x = i / n
        total += math.sin(x) + math.cos(x) * math.tan(x)
        total += math.atan2(math.exp(x), math.log(x + 1.5))
        total += math.pow(math.asin(x), math.acos(x)) + x**1.7 + math.hypot(x, 2.0)
    return total


def nested(n):
    x = 0.5
    for i in range(n):
        x = math.atan2(math.sin(x + i), math.cos(math.sin(x)))
    return x


def failing(n):
    count = 0
    for i in range(n):
        try:
            count += math.log(3.0 - i % 5) > 0.5
        except ValueError as error:
            count += len(str(error))
    return count


def overflowing(n):
    x = 1.0
    try:
        for i in range(n):
            x = math.exp(i * 0.05)
    except OverflowError as error:
        return error, i, x
    return None


print(table(30_000))
print(nested(30_000))
print(failing(30_000))
print(overflowing(30_000))
