# Random numbers in compiled loops: as many are drawn, and in the same order, as the interpreter would.
import random
from random import random as draw, uniform


def quarter_circle(n):
    inside = 0
    for i in range(n):
        x = random.random()
        y = random.random()
        if x * x + y * y <= 1.0:
            inside += 1
    return inside


random.seed(42)
print(quarter_circle(2000), random.random())


def several(n):
    total = 0.0
    for i in range(n):
        draw()
        total += uniform(-1, i) + random.gauss(0.0, 1.0) + random.gauss(i)
        total += random.randint(-3, 3) + random.randrange(10) + random.randrange(5, i + 6)
    return total


random.seed(1)
print(several(300), draw())


# Compiled code is left behind a draw and before one, by an overflow, an exception and a type.
def leaving(n):
    product = 1
    count = 0
    for i in range(n):
        product *= random.randint(1, 6)
        if product > 10**12:
            product = 1
            count += 1
        if i % 50 == 49:
            try:
                count += random.randrange(i - 49)
            except ValueError as error:
                print(error)
        if i == 170:
            product = 2.5
    return product, count


random.seed(7)
print(leaving(200), random.random())
random.seed(3)
wide = 0
for i in range(200):
    wide ^= random.randint(-(2**63), 2**63 - 1) ^ random.randrange(2**62)
print(wide, random.random())


def steps():
    position = 0
    passed = 0
    while -12 < position < 12:
        position += 1 if random.random() < 0.5 else -1
        passed += 1
    return passed


random.seed(11)
print([steps() for _ in range(12)])
