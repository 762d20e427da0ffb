# Nested loops, entered in the middle of a running outer loop.

total = 0
for i in range(200):
    for j in range(200):
        total += i * j
print(total, i, j)


def table(n, m):
    total = 0
    for i in range(n):
        row = 0
        for j in range(m):
            row += i * j % 7
        total += row * i
    return total


print(table(150, 170), table(3, 4), table(0, 5), table(5, 0))


def triple(n):
    total = 0
    for i in range(n):
        for j in range(i, n):
            for k in range(j, i - 1, -1):
                total += i ^ j ^ k
    return total


print(triple(60))


def triangle(n):
    count = 0
    i = 0
    while i < n:
        j = i
        while j > 0:
            count += j
            j -= 2
        else:
            count += 1
        i += 1
    return count, i, j


print(triangle(300))


def with_steps(n):
    total = 0
    for i in range(1, n):
        for j in range(i * i, n, i):
            total += j
        for j in range(n, 0, -i):
            total -= j
    return total


print(with_steps(400))


def empty_inner(n):
    total = 0
    for i in range(n):
        for j in range(i % 3):
            total += 10 * i + j
    return total


print(empty_inner(20_000))


def shadowed(n):
    total = 0
    for i in range(n):
        for i in range(i % 5):
            total += i
        total += i
    return total, i


print(shadowed(15_000))


def collatz(limit):
    best = best_start = 0
    for start in range(1, limit):
        value = start
        steps = 0
        while value != 1:
            if value % 2 == 0:
                value //= 2
            else:
                value = 3 * value + 1
            steps += 1
        if steps > best:
            best, best_start = steps, start
    return best, best_start


print(collatz(3000))
