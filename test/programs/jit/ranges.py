# Ranges: negative and large steps, bounds that are computed, reassigned, huge or bools; range under another name.


def run(start, stop, step):
    total = count = 0
    last = None
    for i in range(start, stop, step):
        total += i
        count += 1
        last = i
    return total, count, last


print(run(30_000, 0, -1), run(30_000, -30_000, -7), run(-5, 100_000, 9))
print(run(0, 0, 1), run(5, 1, 1), run(1, 5, -1), run(10, 9, 1))
print(run(2**53 - 20_000, 2**53 + 20_000, 3))
print(run(2**63 - 20_000, 2**63 + 20_000, 3))
print(run(-(2**64), -(2**64) + 30_000, 2))
print(run(False, 15_000, True))

total = 0
for i in range(20_000, 0, -1):
    total += i
print(total, i)


def reassigned(n):
    count = 0
    for i in range(n):
        n = 5
        i = -i
        count += i
    return count, n, i


print(reassigned(15_000))


def computed(n):
    total = 0
    for i in range(n // 2, n * 2, n % 7 + 1):
        total += i
    return total


print(computed(20_000), computed(30_001))

bound = range(15_000)
total = 0
for i in bound:
    total += i
print(total)


def each(iterable):
    total = 0
    for item in iterable:
        total += item
    return total


print(each(range(15_000)), each(list(range(15_000))), each(range(30_000, 0, -2)), each(tuple(range(9))))


def own_range(count):
    def range(n):
        return [1, 2, n]

    total = 0
    for i in range(3):
        for j in range(count):
            total += j
    return total


print(own_range(15_000))


def zero_step(limit):
    total = 0
    try:
        for i in range(limit, -1, -1):
            for j in range(0, 5, i):
                total += j
    except ValueError as error:
        return total, i, str(error)


print(zero_step(3000))


def many_steps(limit):
    total = 0
    for step in range(-limit, limit):
        if step:
            for i in range(0, 50 if step > 0 else -50, step):
                total += i
    return total


print(many_steps(500))


def huge_stop(count):
    total = 0
    for i in range(count):
        for j in range(i, 2**60):
            if j > i + 3:
                break
            total += j
    return total


print(huge_stop(5000))
