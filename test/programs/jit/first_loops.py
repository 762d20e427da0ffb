# The loops that the JIT was first made for, at module level and in functions, hot by the default threshold.

total = 0
for i in range(15000):
    total += i
print(total, i)

doubled = 0
for i in range(12_000):
    doubled = doubled + i * 2
print(doubled)

mixed = 7
for i in range(11_000):
    mixed = mixed + i * 3 - i // 7 + i % 5
    mixed -= mixed // 2
print(mixed)

total = 0
for i in range(50_000):
    total += i
print(total)

total = 0
for i in range(40_000):
    total += i * 3
print(total)

count = 0
even = 0
i = 0
while i < 30_000:
    if i % 3 == 0:
        count += 1
    elif i % 2 == 0:
        even += i
    else:
        count -= i % 7
    i += 1
print(count, even, i)


def sum_to(n):
    total = 0
    for i in range(n):
        total += i
    return total


def sum_twice(n):
    total = 0
    for i in range(n):
        total = total + i * 2
    return total


def arithmetic(n):
    value = 7
    for i in range(n):
        value = value + i * 3 - i // 7 + i % 5
        value -= value // 2
    return value


def mixture(n):
    count = even = i = 0
    while i < n:
        if i % 3 == 0:
            count += 1
        elif i % 2 == 0:
            even += i
        else:
            count -= i % 7
        i += 1
    return count, even, i


def two_loops(n):
    first = 0
    for i in range(n):
        first += i
    second = 1
    for j in range(n):
        second = (second * 31 + j) % 1_000_003
    return first, second


print(sum_to(15_000), sum_twice(12_000), arithmetic(11_000))
print(sum_to(50_000), mixture(30_000))
print(two_loops(25_000))
