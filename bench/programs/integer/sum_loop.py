"""One long loop of integer arithmetic on globals: 20 million iterations."""

import time

start = time.perf_counter()

total = 0
for i in range(20_000_000):
    total += i * 2

print(total)
print(time.perf_counter() - start)
