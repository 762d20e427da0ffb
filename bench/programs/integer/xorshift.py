"""A pseudo-random generator in 64 bits: shifts, exclusive or, masks on wide integers."""

import time

MASK = 0xFFFFFFFFFFFFFFFF


def mix(state, rounds):
    total = 0
    for _ in range(rounds):
        state ^= (state << 13) & MASK
        state ^= state >> 7
        state ^= (state << 17) & MASK
        total = (total + (state >> 40)) & MASK
    return total


start = time.perf_counter()
print(mix(88172645463325252, 5_000_000))
print(time.perf_counter() - start)
