# Bitwise operators and shifts, on ints of any sign and size.


def lcg(count):
    state = 1
    for i in range(count):
        state = (1103515245 * state + 12345) % 2147483648
    return state


def xorshift32(count):
    state = 2463534242
    for i in range(count):
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
    return state


def xorshift64(count):
    state = 88172645463325252
    for i in range(count):
        state ^= (state << 13) & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 7
        state ^= (state << 17) & 0xFFFFFFFFFFFFFFFF
    return state


print(lcg(20_000), xorshift32(20_000), xorshift64(12_000))


def signed(count):
    result = 0
    for i in range(-count, count):
        result = result ^ (i & 0xFF) ^ (i | 0x0F) ^ ~i ^ (i >> 3) ^ (-i & i)
        result += (i << 4) - (i >> 60)
    return result


print(signed(10_000))


def shift_counts(count):
    result = 0
    for i in range(count):
        result ^= (1 << i % 62) ^ (-1 >> i % 70) ^ (i >> i % 100) ^ (-i >> i % 100)
    return result


print(shift_counts(15_000))


def negative_shift(count):
    total = 0
    try:
        for i in range(count, -2, -1):
            total += 1 >> i
            total += 8 << i % 3
    except ValueError as error:
        return total, i, str(error)


print(negative_shift(15_000))


def population(count):
    ones = 0
    for n in range(count):
        value = n
        while value:
            value &= value - 1
            ones += 1
    return ones


print(population(5000))


def gray(count):
    total = 0
    for i in range(count):
        total += i ^ i >> 1
        total |= i
        total &= (1 << 40) - 1
    return total


print(gray(20_000))
