"""Multiplies matrices kept as lists of lists of floats."""

import time


def make(size, seed):
    return [[(row * seed + column) % 10 / 10 for column in range(size)] for row in range(size)]


def multiply(a, b):
    size = len(a)
    result = []
    for i in range(size):
        row = []
        left = a[i]
        for j in range(size):
            total = 0.0
            for k in range(size):
                total += left[k] * b[k][j]
            row.append(total)
        result.append(row)
    return result


start = time.perf_counter()
product = multiply(make(350, 3), make(350, 7))
print(sum(sum(row) for row in product))
print(time.perf_counter() - start)
