"""A binary heap written in Python: a priority queue of tasks."""

import time


class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        position = len(items) - 1
        while position > 0:
            parent = (position - 1) >> 1
            if items[parent] <= item:
                break
            items[position] = items[parent]
            position = parent
        items[position] = item

    def pop(self):
        items = self.items
        last = items.pop()
        if not items:
            return last
        least, position, size = items[0], 0, len(items)
        while True:
            child = 2 * position + 1
            if child >= size:
                break
            if child + 1 < size and items[child + 1] < items[child]:
                child += 1
            if last <= items[child]:
                break
            items[position] = items[child]
            position = child
        items[position] = last
        return least


start = time.perf_counter()
heap = Heap()
seed = 1
for _ in range(400_000):
    seed = (seed * 16807) % 2147483647
    heap.push(seed)
checksum = 0
previous = 0
for i in range(400_000):
    least = heap.pop()
    assert previous <= least
    previous = least
    checksum = (checksum * 31 + least) % 1000003
print(checksum)
print(time.perf_counter() - start)
