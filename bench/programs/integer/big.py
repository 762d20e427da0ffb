"""Integers of many digits: factorials, Fibonacci numbers, powers with a modulus, digits of pi."""

import time


def digits_of_pi(count):
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    digits = []
    while len(digits) < count:
        if 4 * q + r - t < n * t:
            digits.append(n)
            q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return digits


start = time.perf_counter()
product = 1
for n in range(2, 16000):
    product *= n
a, b = 0, 1
for _ in range(150_000):
    a, b = b, a + b
residue = 0
for n in range(1, 6000):
    residue += pow(n, 2**127 - 1, 2**61 - 1)
digits = digits_of_pi(2000)
print(product % 1_000_003 + product.bit_length(), a % 10**12, residue, sum(digits), len(hex(product)))
print(time.perf_counter() - start)
