# Ints of 64 bits without sign: arithmetic under masks, and what it meets on the way out of a word.

M = 0xFFFFFFFFFFFFFFFF
W = 2**64


def lcg(x, n):
    for i in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return x


def lcg_modulo(x, n):
    for i in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) % W
    return x


def xorshift(x, n):
    mask = 2**64 - 1
    for i in range(n):
        x ^= (x << 13) & mask
        x ^= x >> 7
        x ^= (x << 17) & mask
    return x


def fnv(n):
    h = 0xCBF29CE484222325
    for i in range(n):
        h = ((h ^ (i & 255)) * 0x100000001B3) & M
    return h


def murmur(n):
    s = 0
    for i in range(n):
        h = i
        h ^= h >> 33
        h = h * 0xFF51AFD7ED558CCD & M
        h ^= h >> 33
        h = h * 0xC4CEB9FE1A85EC53 & M
        h ^= h >> 33
        s ^= h
    return s


def splitmix(state, n):
    total = 0
    for _ in range(n):
        state = (state + 0x9E3779B97F4A7C15) & M
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M
        z = z ^ (z >> 31)
        total += z % 100
    return state, total


def adler(n):
    a, b = 1, 0
    for i in range(n):
        a = (a + (i & 255)) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def crc(n):
    c = 0xFFFFFFFF
    for i in range(n):
        c ^= i & 255
        k = 0
        while k < 8:
            c = c >> 1 ^ 0xEDB88320 if c & 1 else c >> 1
            k += 1
    return c ^ 0xFFFFFFFF


print(lcg(1, 12_000), lcg(2**63, 12_000), lcg(2**64 - 1, 12_000), lcg_modulo(0, 12_000))
print(xorshift(88172645463325252, 12_000), xorshift(2**64 - 1, 12_000), fnv(12_000), murmur(12_000))
print(splitmix(1234567, 12_000), adler(12_000), crc(3_000))


# What a word meets: each loop runs long enough to be compiled, with values on both sides of 2**63.
def operators(x, n):
    small = big = 0
    for i in range(n):
        x = x * 0x5851F42D4C957F2D + 11 & M
        small += x >> 60
        small += x % 1000 + x // 2**61
        big ^= x // 3
        big ^= x % (2**63 + 29)
        big ^= x & -x
        big ^= ~x & M
        big ^= (x << 7 | x >> 57) & M
        big ^= (0 - x) & M
        big ^= -x % W
        if x > 2**63:
            small += 1
        if x <= i:
            small += 2
        if x != 2**64 - 1 and x:
            small += 4
        if -1 < x:
            small += 8
        if not x >= 2**63 - 1:
            small += 16
    return x, small, big


print(operators(3, 12_000), operators(0, 12_000))


def floats(x, n):
    total = product = 0.0
    for i in range(n):
        x = x * 0x5851F42D4C957F2D + 11 & M
        total += x
        product = x * 0.5 - product
    return total, product


print(floats(1, 12_000))


def edges(n):
    up, down = 2**63 - 20_000, 2**63 + 20_000
    for i in range(n):
        up += 2
        down -= 2
    return up, down


# Both cross 2**63: one as an int whose sum leaves it, one as a word that gets small.
print(edges(12_000), edges(19_999), edges(20_001))


def carry(x, n):
    kept = 0
    for i in range(n):
        x = x + 2**50 & M
        # No mask: what does not fit leaves the compiled loop in the middle of the expression.
        kept = x + (2**64 - 2**59) - 5
    return x, kept


print(carry(0, 20_000), carry(2**64 - 2**50, 17_000), carry(2**63, 12_000))


def chain(x, n):
    product = total = 0
    for i in range(n):
        x = x * 3 + 1 & 0xFFFFFFFF
        product = x * 0x9E3779B97F4A7C15
        total = product ^ product >> 32
        if i >= 15_000:
            x, total = total & M, x // (i - 15_500)
    return x, product, total


try:
    print(chain(1, 20_000))
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_next.tb_frame
    print(error, {name: frame.f_locals[name] for name in ("x", "i", "product", "total")})


def signs(d, n):
    x = 2**64 - 5
    for i in range(n):
        x = (x + d) & M
        d = -d - 1 if i % 3 else d
    return x, d


print(signs(-7, 12_000), signs(2**62, 12_001), signs(-(2**63), 12_002))


def unmasked(n):
    x = 2**63
    for i in range(n):
        x = x * 3 // 2
        if x > 2**64:
            x = x - 2**64 | 2**63
    return x


print(unmasked(12_000))


def counts(n):
    x = 0x8123456789ABCDEF
    s = 0
    for i in range(n):
        s ^= x >> (i % 70)
        s ^= x >> (i & 63) << (i & 63)
    return s


print(counts(12_000))

# An entry with a bool where the compiled loop would leave an int as it is.


def same(x, n):
    for i in range(n):
        x = +x
    return x


def reduced(x, n):
    for i in range(n):
        x = x % W
    return x


print(same(5, 20_000), same(True, 20_000), reduced(2**63, 20_000), reduced(True, 20_000))

# Global variables: all of them are alive at every exit.
state = 88172645463325252
mixed = 0
for turn in range(12_000):
    state = state ^ state << 13 & M
    state = state ^ state >> 7
    state = state ^ state << 17 & M
    mixed = state * 0x2545F4914F6CDD1D & M
    M32 = mixed >> 32
print(state, mixed, M32)


# A difference that would be negative is no word, though nothing but its sign is asked for.
def signs(n):
    low = 5
    count = 0
    last = low
    for i in range(5, n, 7):
        low = low & 0xFFFFFFFFFFFFFFFF
        if (low - last) <= -1:
            count += 1
        elif 7 != low:
            last = i & 0xFFFFFF
        if -1 < (low - 12):
            count += 100
        if (low - i) != -3:
            count += 10000
    return last, count


print(signs(60))


# Under a mask the absolute value of a difference is not that of its low bits.
def distances(n):
    low = 5
    total = 0
    for i in range(n):
        low = low & 0xFFFFFFFFFFFFFFFF
        total += abs(low - i * 3) & 0xFFFFFF
        total ^= abs((low + 2**63) - i) & 0xFF
    return total


print(distances(60))
