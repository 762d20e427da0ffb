"""Primes by trial division: a function with a loop that is left early."""

import sys
import time


def is_prime(n):
    if n % 2 == 0:
        return n == 2
    divisor = 3
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 2
    return n > 1


def kernel(limit):
    count = 0
    for n in range(limit):
        if is_prime(n):
            count += 1
    return count


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
