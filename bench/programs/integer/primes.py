"""Counts primes by trial division: nested loops with an early exit."""

import time


def count_primes(limit):
    count = 0
    for candidate in range(2, limit):
        divisor = 2
        is_prime = True
        while divisor * divisor <= candidate:
            if candidate % divisor == 0:
                is_prime = False
                break
            divisor += 1
        if is_prime:
            count += 1
    return count


start = time.perf_counter()
print(count_primes(500_000))
print(time.perf_counter() - start)
