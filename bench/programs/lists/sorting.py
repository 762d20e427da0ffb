"""Sorts records by key, nearly sorted numbers, and words by length."""

import time

SIZE = 300_000


def numbers(count):
    seed = 12345
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield seed


start = time.perf_counter()
records = [(seed % 1000, seed, f'name{seed % 7919}') for seed in numbers(SIZE)]
by_name = sorted(records, key=lambda record: record[2])
by_group = sorted(records, key=lambda record: (record[0], -record[1]), reverse=True)
values = [record[1] for record in records]
values.sort()
nearly = values[:]
for i in range(0, SIZE - 10, 1000):
    nearly[i], nearly[i + 7] = nearly[i + 7], nearly[i]
for _ in range(5):
    nearly.sort()
print(by_name[0], by_group[0], values[SIZE // 2], nearly == values)
print(time.perf_counter() - start)
