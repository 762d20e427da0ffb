"""The sieve of Eratosthenes on a list of bools, and prefix sums of the primes."""

import time


def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    for n in range(2, int(limit**0.5) + 1):
        if is_prime[n]:
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
    return [n for n, prime in enumerate(is_prime) if prime]


start = time.perf_counter()
primes = sieve(10_000_000)
sums = []
total = 0
for prime in primes:
    total += prime
    sums.append(total)
print(len(primes), primes[-1], sums[-1])
print(time.perf_counter() - start)
