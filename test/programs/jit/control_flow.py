# break, continue, else, early returns, chained comparisons, conditional expressions, and/or.


def first_multiple(limit, a, b):
    for candidate in range(1, limit):
        if candidate % a:
            continue
        if candidate % b == 0:
            break
    else:
        return None
    return candidate


print(first_multiple(50_000, 127, 131), first_multiple(15_000, 127, 131))

odd = 0
for i in range(40_000):
    if i % 2 == 0:
        continue
    if i > 30_000:
        break
    odd += i
else:
    odd = -1
print(odd, i)


def count_primes(limit):
    count = 0
    for candidate in range(2, limit):
        divisor = 2
        while divisor * divisor <= candidate:
            if candidate % divisor == 0:
                break
            divisor += 1
        else:
            count += 1
    return count


print(count_primes(5000))


def returns_early(limit):
    total = 0
    for i in range(limit):
        total += i
        if total > 10**8:
            return "early", i, total
    return "late", i, total


print(returns_early(20_000), returns_early(11_000))


def conditions(count):
    inside = clipped = sign = 0
    for i in range(-count, count):
        if -5000 <= i < 7000 and i != 3 or i == 9999:
            inside += 1
        clipped += 100 if i > 100 else i if i > -100 else -100
        sign += (i > 0) - (i < 0)
        if not (i % 2 or i % 3):
            inside += 2
    return inside, clipped, sign


print(conditions(10_000))


def values_of_and_or(count):
    total = 0
    for i in range(count):
        total += (i % 3 or 10) + (i % 5 and 7) + (i > 100 and i or 1)
    return total


print(values_of_and_or(15_000))


def loop_forever(limit):
    i = 0
    while True:
        i += 1
        if i < limit:
            continue
        break
    return i


print(loop_forever(30_000))


def countdown(n):
    total = 0
    while n:
        total += n
        n -= 1
    return total, n


print(countdown(20_000))


def gcd_sum(limit):
    total = 0
    for a in range(1, limit):
        for b in range(a, limit):
            x, y = a, b
            while y:
                x, y = y, x % y
            total += x
    return total


print(gcd_sum(120))


def with_try(count):
    caught = 0
    total = 0
    for i in range(count):
        try:
            total += 100 // (i % 1000)
        except ZeroDivisionError:
            caught += 1
            continue
        finally:
            total += 1
    return total, caught


print(with_try(15_000))


def calls_now_and_then(count):
    lines = []
    total = 0
    for i in range(count):
        total += i
        if i % 5000 == 0:
            lines.append(total)
    return lines, total


print(calls_now_and_then(30_000))


def deep(n):
    count = 0
    for a in range(n):
        for b in range(n):
            if b == 3:
                continue
            for c in range(n):
                if c > b:
                    break
                for d in range(n):
                    if (a + b + c + d) % 2:
                        count += 1
                    else:
                        count -= 1 if d else 2
    return count


print(deep(12))
