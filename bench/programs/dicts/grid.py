"""The game of life on a set of cells: tuples as keys, dicts and sets."""

import time


def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}


start = time.perf_counter()
cells = {(x, y) for x in range(90) for y in range(90) if (x * 7 + y * 11) % 5 < 2}
for _ in range(1000):
    cells = step(cells)
print(len(cells), sum(x * y for x, y in cells))
print(time.perf_counter() - start)
