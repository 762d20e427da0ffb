"""A small vector class with operators: special methods, tuples, isinstance."""

import time


class Vector:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        if isinstance(factor, Vector):
            return self.x * factor.x + self.y * factor.y
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y


start = time.perf_counter()
position = Vector(0, 0)
step = Vector(3, 4)
crossings = 0
for i in range(1_200_000):
    position = position + step * (i % 5)
    if position * step > 1000:
        position = position - Vector(100, 100)
        crossings += 1
    if position == step:
        crossings += 1000
print(position.x, position.y, crossings)
print(time.perf_counter() - start)
