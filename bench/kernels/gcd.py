"""Euclid's algorithm, in a function that a loop calls."""

import sys
import time


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def kernel(n):
    total = 0
    for i in range(1, n):
        total += gcd(i, 1836311903)
    return total


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
