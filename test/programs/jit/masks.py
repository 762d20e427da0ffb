# Masks of 32 bits over sums, products and shifts; quotients and remainders of small numbers of both signs.

M32 = 0xFFFFFFFF


def fnv1a(count):
    value = 2166136261
    for i in range(count):
        value = ((value ^ (i & 0xFF)) * 16777619) & 0xFFFFFFFF
    return value


def murmur3(count, seed):
    h = seed
    for i in range(count):
        k = (i * 0xCC9E2D51) & M32
        k = ((k << 15) | (k >> 17)) & M32
        k = (k * 0x1B873593) & M32
        h ^= k
        h = ((h << 13) | (h >> 19)) & M32
        h = (h * 5 + 0xE6546B64) & M32
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & M32
    h ^= h >> 13
    h = (h * 0xC2B2AE35) & M32
    return h ^ (h >> 16)


print(fnv1a(12_000), murmur3(12_000, 42), murmur3(11_000, 0xFFFFFFFF))


def below_masks(count):
    a = b = c = d = e = f = 0
    for i in range(-count, count):
        a ^= (i << 31) & 0xFFFFFFFF
        a ^= (i << 0) & 0xFFFFFFFF
        b ^= (i << 32) & 0xFFFFFFFF
        b += ((i << 33) - i) & 0xFFFFFFFF
        c ^= (i * -2654435761 + i * i) & 0xFFFFFFFF
        c ^= 0xFFFFFFFF & (-i - 0x80000000)
        d += (~i | i << 3) & 0xFFFFFFFF
        d -= ((i >> 2) + (i & 0xFFFFFFFF) * 3) & 0xFFFFFFFF
        e += ((i & 0xFFFFFFFF) >> 31) + (((i & 0xFFFF) << 16 ^ i) & 0xFFFFFFFF)
        f ^= (((i & 0xFFFFFFFF) >> 5) * 77 - (i >> 40)) & 0xFFFFFFFF
    return a, b, c, d, e, f


print(below_masks(11_000))


def small_dividends(count):
    a = b = c = d = 0
    for i in range(count):
        x = i % 2001 - 1000
        a = a * 31 % 1_000_003 + x // 7 * 5 + x % 7
        b = b * 31 % 1_000_003 + x // 1000 + x % 1000 + x // 1001 + x % 1001
        c = c * 31 % 1_000_003 + x // 4_000_000_000 + x % 4_000_000_000
        d = d * 31 % 1_000_003 + x % 4_294_967_295 + x // 4_294_966_296 + x % 5_000_000_000
    return a, b, c, d


print(small_dividends(14_000))


def at_the_limits(count):
    a = b = c = d = 0
    least = -0x8000000000000000
    for i in range(count):
        x = -10 - (i & 3)
        a = a * 31 % 1_000_003 + x % 4_294_967_301 + x // 4_294_967_301
        b = b * 31 % 1_000_003 + x % 4_294_967_295 + x // 4_294_967_295
        c = c * 31 % 1_000_003 + least // 7 % 1000 + least % 7 + (least + (i & 1)) // 4_294_967_291
        d = d * 31 % 1_000_003 + (x - 0x7FFFFFFFFFFFFF) // 3 + (x - 0x7FFFFFFFFFFFFF) % 1_000_003
    return a, b, c, d


print(at_the_limits(13_000))


def quotients(count):
    total = 0.0
    for i in range(count):
        x = i % 999 - 499
        total += x / 3 + 7 / (x * x + 1) + float(x) * 0.25
    return total


print(quotients(12_000))
