"""A numeric integral of a sine: floats and a function of math."""

import math
import sys
import time


def kernel(n):
    width = math.pi / n
    total = 0.0
    for i in range(n):
        total += math.sin((i + 0.5) * width)
    return round(total * width, 9)


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
