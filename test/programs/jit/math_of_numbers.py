# Functions of math that compiled code calls: their results, and where they raise or give ints beyond 64 bits.
import math


def whole(n):
    total = 0
    for i in range(n):
        total ^= math.lcm(i, 12) + math.lcm(i + 1, 4, 6) + math.perm(9, i % 9) + math.perm(i % 25) + math.comb(40, i % 41)
    return total


print(whole(200))


def close(n):
    count = 0
    x = 1.0
    for i in range(n):
        x = math.ldexp(x, i % 3 - 1) * 1.0000000001
        count += math.isclose(x, 1.0) + 2 * math.isclose(x, i) + 4 * math.isclose(i, i + 1e-12)
    return count, x


print(close(200))


def failing(n):
    count = 0
    for i in range(n):
        try:
            count += math.perm(40 - i)
            count += math.ldexp(1.5, 20 * i) > 1e100
        except (OverflowError, ValueError) as error:
            count = count % 1000 + 1
            if i % 25 == 0:
                print(i, error)
    return count


print(failing(100))
