"""Loops that only count and add up: most of their passes are done in vectors, whatever their bounds, steps and terms."""


def squares_of_bits(start, stop, step, mask):
    total = 0
    odd = 0
    last = None
    for i in range(start, stop, step):
        total += (i ^ mask) & 1023
        total -= i * 3 & 63
        if i % 2 == 1:
            odd += 1
        last = i + mask
    return total, odd, last


# Every count of passes around the eight that are done at a time, in both directions.
for passes in range(40):
    for step in (1, 2, 7, -1, -3):
        print(passes, step, squares_of_bits(5, 5 + passes * step, step, 6))
print(squares_of_bits(-100_000, 100_000, 1, 0x7FFFFFFF))
print(squares_of_bits(100_000, -100_000, -3, -1))


def terms(n, factor, shift):
    products = shifted = magnitudes = equal = between = halves = either = 0
    for i in range(n):
        products += i * factor
    for i in range(-n, n):
        shifted += i >> 3
    for i in range(-n, n):
        magnitudes += abs(i - 500)
    for i in range(n):
        equal += i & 7 == shift
    for i in range(n):
        if not 100 <= i < 900 and i != 5:
            between += i
    for i in range(n):
        halves += i // 4 + i % 16 - (~i & 3)
    for i in range(n):
        either += (i if i & 1 else -i) + (i << 2)
    return products, shifted, magnitudes, equal, between, halves, either


for n in (0, 1, 9, 17, 1000, 12_345):
    print(n, terms(n, n - 7, n & 7))
print(terms(2000, 2**40, 3))


def by_while(i, stop):
    total = 0
    while i < stop:
        total += i
        i += 1
    return total, i


print(by_while(0, 10_000), by_while(7, 7), by_while(9, 3), by_while(-20_000, 20))


def nested(n):
    total = 0
    for i in range(n):
        for j in range(i):
            total += (i ^ j) & 7
    return total


print(nested(300))


# Sums that reach 64 bits, and bounds at the ends of them.
def from_high(total, start, stop):
    for i in range(start, stop):
        total += i
    return total


print(from_high(2**63 - 1000, 0, 100), from_high(2**62, 2**61, 2**61 + 50), from_high(-(2**63), -50, 0))
print(from_high(0, 2**63 - 30, 2**63 - 1), from_high(0, 2**63 - 20, 2**63 + 20), from_high(0, 5, -(2**63)))

# A term in which every value is used twice.
def doubled(n):
    total = 0
    for i in range(n):
        x = i & 7
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        x = x + x
        total += x
    return total


print(doubled(1000))

# As a generator expression, and at module level.
print(sum(i & 5 for i in range(100_000)), sum(1 for i in range(100_000) if i % 8 < 3))
total = 0
for i in range(250_000):
    total += i & 255
print(total, i)
