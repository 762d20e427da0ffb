# randint, randrange, getrandbits, randbytes.
import random

random.seed(2024)
print([random.randint(1, 6) for _ in range(20)], random.randint(5, 5), random.randint(-10, -5), random.randint(0, 2 ** 40), random.randint(-10 ** 30, 10 ** 30))
print([random.randrange(10) for _ in range(20)], [random.randrange(5, 50, 7) for _ in range(10)], [random.randrange(50, 5, -7) for _ in range(10)], random.randrange(0, 10 ** 25), random.randrange(1))
print([random.getrandbits(k) for k in (0, 1, 2, 5, 8, 31, 32, 33, 53, 64, 65, 100, 128)], random.randbytes(0), random.randbytes(5), random.randbytes(16).hex())
counts = [0] * 6
for _ in range(6000):
    counts[random.randrange(6)] += 1
print(counts, sum(counts))
for action in (lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(-5), lambda: random.randrange(5, 5), lambda: random.randrange(1, 10, 0), lambda: random.randrange(1, 10, -1), lambda: random.randrange(1.5), lambda: random.randrange('a'),
               lambda: random.getrandbits(-1), lambda: random.getrandbits(1.5), lambda: random.randrange(5, step=2)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
