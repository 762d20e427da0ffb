"""Generators: one that feeds another, and one that walks a tree with yield from."""

import time


def naturals(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def squares(numbers):
    for n in numbers:
        yield n * n


def walk(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from walk(low, middle)
        yield middle
        yield from walk(middle + 1, high)


start = time.perf_counter()
print(sum(squares(naturals(6_000_000))))
print(sum(walk(0, 800_000)))
print(time.perf_counter() - start)
