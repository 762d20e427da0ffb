"""Merge sort by slices, rotations, windows and reversals."""

import time


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


start = time.perf_counter()
numbers = [(n * 7919) % 100_003 for n in range(300_000)]
ordered = merge_sort(numbers)
ring = list(range(1000))
for turn in range(60_000):
    ring = ring[turn % 7 + 1 :] + ring[: turn % 7 + 1]
windows = 0
for i in range(len(numbers) - 8):
    window = numbers[i : i + 8]
    if window[::-1] > window:
        windows += window[-1]
print(ordered[:3], ring[:3], windows)
print(time.perf_counter() - start)
