"""Counts words and sorts them by frequency: dict lookups and updates with string keys."""

import time

start = time.perf_counter()
counts = {}
seed = 1
for _ in range(2_500_000):
    seed = (seed * 16807) % 2147483647
    word = 'w' + str(seed % 5000)
    counts[word] = counts.get(word, 0) + 1
ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
print(len(counts), ranking[:3])
print(time.perf_counter() - start)
