# Ints that pass 2**53, where JavaScript's numbers end, and 2**63, where the machine's do.


def grow(value, step, count):
    for i in range(count):
        value += step
    return value


print(grow(0, 2**39, 30_000))
print(grow(0, 2**49, 30_000))
print(grow(0, -(2**49), 30_000))
print(grow(2**53 - 15_000, 1, 30_000))
print(grow(-(2**53) + 15_000, -1, 30_000))
print(grow(2**63 - 15_000, 1, 30_000))
print(grow(-(2**63) + 15_000, -1, 30_000))
print(grow(2**64, -(2**49), 60_000))
print(grow(2**62 - 100_000, 1, 300_000), grow(-(2**62) + 100_000, -1, 300_000))
print(grow(2**63 - 250_000, 1, 300_000), grow(-(2**63) + 250_000, -1, 300_000))


def two_sums(start, count):
    up = down = start
    for i in range(count):
        up += i % 1000
        down = down - i
        if i % 3 == 0:
            up -= 7
        else:
            down += 3
    return up, down


print(two_sums(0, 200_000), two_sums(2**62, 200_000), two_sums(2**63 - 10**8, 200_000))


def counted(start, stop):
    total = 0
    while start <= stop:
        total += start
        start += 3
    while start >= 0 and start < 10**6:
        total -= start
        start -= 1000
    return total, start


print(counted(0, 400_000), counted(2**63 - 400_000, 2**63 - 1), counted(-300_000, 300_000))

total = 2**52
for i in range(40_000):
    total += 2**48 + i
print(total)


def products(count):
    value = 1
    largest = 0
    for i in range(1, count):
        value = value * (i % 11 + 1)
        if value > 10**15:
            value = value % 1_000_003
        largest = value * value if value < 2_000_000_000 else largest
    return value, largest


print(products(30_000))


def factorial_like(count):
    value = 1
    for i in range(count):
        value *= 3
        if i % 41 == 0:
            value = i
    return value


print(factorial_like(20_000))


def edges(count):
    low = -(2**63)
    high = 2**63 - 1
    crossings = 0
    for i in range(count):
        if low + i < 0:
            crossings += 1
        if i == count - 2:
            high = high + 1
        if i == count - 1:
            low = low - 1
    return low, high, crossings


print(edges(20_000))


def negated(count):
    value = -(2**63) + count - 5
    for i in range(count):
        value -= 1
        opposite = -value
    return value, opposite


print(negated(20_000))


def multiply_near_the_edge(count):
    results = 0
    factor = 3_037_000_500
    for i in range(count):
        results ^= (factor - i) * (factor - 1)
    return results, factor * factor


print(multiply_near_the_edge(20_000))


def shifted(count):
    value = 1
    overflowed = 0
    for i in range(count):
        value = 1 << (i % 70)
        if value > 2**62:
            overflowed += 1
    return value, overflowed


print(shifted(20_000))


def fibonacci(count):
    a, b = 0, 1
    for i in range(count):
        a, b = b, a + b
        if i % 80 == 79:
            a, b = 0, 1
    return a, b


print(fibonacci(20_050))


def power_sums(count):
    total = 0
    for i in range(count):
        total += i**2 + i**3
    return total


print(power_sums(40_000))
