"""Exceptions raised and caught: of built-in operations, own classes, and through several calls."""

import time


class Rejected(Exception):
    def __init__(self, value):
        super().__init__(value)
        self.value = value


def check(value):
    if value % 3 == 0:
        raise Rejected(value)
    return value


def outer(value):
    try:
        return check(value)
    finally:
        counts['finished'] += 1


counts = {'finished': 0, 'rejected': 0, 'missing': 0, 'bad': 0}
start = time.perf_counter()
table = {n: n for n in range(0, 1000, 2)}
for i in range(800_000):
    try:
        outer(i)
    except Rejected as error:
        counts['rejected'] += error.value % 7
    try:
        table[i % 1000]
    except KeyError:
        counts['missing'] += 1
    try:
        int('12' if i % 4 else 'x')
    except ValueError:
        counts['bad'] += 1
print(counts)
print(time.perf_counter() - start)
