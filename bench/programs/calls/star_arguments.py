"""Calls with *args and **kwargs, keywords and defaults."""

import time


def total(*numbers):
    result = 0
    for number in numbers:
        result += number
    return result


def configure(name, size=1, *, scale=2, **options):
    return len(name) + size * scale + len(options)


def forward(function, *args, **kwargs):
    return function(*args, **kwargs)


start = time.perf_counter()
result = 0
for i in range(800_000):
    result += total(i, 1, 2, 3)
    result += configure('box', scale=i % 3)
    result += configure('box', i % 5, color=1, weight=2)
    result += forward(configure, 'forwarded', size=3)
    result += total(*(i, i))
print(result)
print(time.perf_counter() - start)
