"""The longest Collatz chain below a limit: while loops with division and branches."""

import time


def longest_chain(limit):
    best = 0
    best_start = 0
    for start in range(1, limit):
        n = start
        length = 1
        while n != 1:
            if n % 2 == 0:
                n = n // 2
            else:
                n = 3 * n + 1
            length += 1
        if length > best:
            best = length
            best_start = start
    return best_start, best


start = time.perf_counter()
print(longest_chain(300_000))
print(time.perf_counter() - start)
