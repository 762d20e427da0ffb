"""Builds lists, dicts and sets by comprehensions, nested and with conditions."""

import time


def pipeline(size):
    squares = [n * n for n in range(size)]
    odd = [n for n in squares if n % 2]
    pairs = [(a, b) for a in range(40) for b in range(40) if (a + b) % 3 == 0]
    table = {n: n % 97 for n in odd}
    kinds = {value for value in table.values()}
    rows = [[column * row for column in range(20)] for row in range(size // 1000)]
    return sum(odd) + len(pairs) + len(kinds) + sum(sum(row) for row in rows)


start = time.perf_counter()
total = 0
for _ in range(180):
    total += pipeline(50_000)
print(total)
print(time.perf_counter() - start)
