# The sieve of Eratosthenes, and what can be told from it: slices, comprehensions, f-strings.
#
#     tauraro run examples/primes.py

def sieve(limit):
    """All primes below limit."""
    is_prime = [True] * limit
    is_prime[:2] = [False, False]
    for n in range(2, int(limit ** 0.5) + 1):
        if is_prime[n]:
            is_prime[n * n :: n] = [False] * len(range(n * n, limit, n))
    return [n for n, prime in enumerate(is_prime) if prime]


primes = sieve(100_000)
print('The first twenty:', *primes[:20])
print(f'Below 100,000 there are {len(primes):,} primes; the last is {primes[-1]:,}.')

twins = [(a, b) for a, b in zip(primes, primes[1:]) if b - a == 2]
print(f'{len(twins):,} pairs of twins, from {twins[0]} to {twins[-1]}.')

gap, before = max((b - a, a) for a, b in zip(primes, primes[1:]))
print(f'The widest gap is {gap}, after {before:,}.')

print()
for digit in (1, 3, 7, 9):
    count = sum(1 for p in primes if p % 10 == digit)
    print(f'ending in {digit}: {count:5} ' + '#' * (count // 60))
