# Branches with short sides, of which compiled code computes both.


def collatz(n):
    steps = 0
    largest = n
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        if n > largest:
            largest = n
        steps += 1
    return steps, largest


print([collatz(n) for n in (27, 97, 871, 6171, 837799, 8400511, 2**61 + 1, 2**62 - 1, 3 * 2**61, 2**200 + 1)])
print(sum(collatz(n)[0] for n in range(1, 3000)))


# What leaves 64 bits only on the side that is taken, and on the one that is not.
def growing(n, step):
    up = 1
    down = -1
    for i in range(n):
        if i % 3 == 0:
            up = up * step + 1
        else:
            down = down - up
        if up > 2**70:
            up = 5
    return up, down


for step in (2, 3, 2**20, 2**40, -7):
    print(growing(400, step))


def large(n, x):
    odd = even = 0
    for i in range(n):
        if i & 1:
            odd += x
        else:
            even ^= x
        x = x + (i if i & 2 else -i)
    return odd, even, x


print(large(900, 2**55), large(900, -(2**61)), large(900, 2**63), large(900, 2**64 - 5), large(300, 7))


# Counts, runs, the least and the greatest, of numbers that nobody can foretell.
def coins(n):
    x = 1
    heads = run = longest = best_at = 0
    low, high = 1 << 40, 0
    for i in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        if x >> 63:
            heads += 1
            run += 1
        else:
            run = 0
        if run > longest:
            longest, best_at = run, i
        y = x >> 33
        low = y if y < low else low
        high = high if high >= y else y
    return heads, longest, best_at, low, high


print(coins(5000))


def walk(n):
    x, p, low, high, turns = 12345, 0, 0, 0, 0
    forward = True
    for _ in range(n):
        x ^= (x << 13) & 0xFFFFFFFF
        x ^= x >> 17
        x ^= (x << 5) & 0xFFFFFFFF
        was = forward
        forward = not forward if x & 6 == 0 else forward
        if was != forward:
            turns += 1
        p += 1 if forward else -1
        if p > high:
            high = p
        elif p < low:
            low = p
    return p, low, high, turns, forward


print(walk(6000))


def bits(n):
    total = 0
    for i in range(n):
        v = i * 2654435761 & 0xFFFFFFFF
        while v:
            if v & 1:
                total += 1
            v >>= 1
    return total


print(bits(400))


# Sides of several types, with divisions, and with what raises.
def mixed(n):
    a = 0
    b = 0.0
    c = None
    for i in range(n):
        if i % 5 == 0:
            a = a + i // 4
        else:
            a = a - i % 8
        if i % 2:
            b = i
        else:
            b = b + 0.5
        c = None if i % 7 else i
    return a, b, c


print(mixed(1000), mixed(1001))


def dividing(n, zero_at):
    total = 0
    for i in range(n):
        d = i - zero_at
        if i & 1:
            total += 100 // d
        else:
            total -= 1
    return total


print(dividing(500, 600), dividing(500, 400))
try:
    dividing(500, 401)
except ZeroDivisionError as error:
    print(error, error.__traceback__.tb_next.tb_lineno)


def signs(n):
    positive = negative = 0
    for i in range(-n, n):
        s = (i > 0) - (i < 0)
        if s > 0:
            positive += s
        elif s < 0:
            negative -= s
        t = -i if i < 0 else i
        positive += t & 1
    return positive, negative


print(signs(700))
