# A seed gives CPython's numbers: ints, texts, bytes, floats.
import random

for seed in (0, 1, 42, -42, 2 ** 32, 2 ** 100 + 7, 'hello', '', 'é😀', b'bytes', bytearray(b'x'), 3.5, -2.25, 0.0, True):
    random.seed(seed)
    print(repr(seed), random.random(), random.random(), random.getrandbits(32))
random.seed(7)
first = [random.random() for _ in range(5)]
random.seed(7)
print(first == [random.random() for _ in range(5)])
random.seed(a='keyword', version=2)
print(random.random())
random.seed()
print(0.0 <= random.random() < 1.0, random.random() != random.random())
random.seed(2 ** 19937)
for _ in range(2000):
    last = random.random()
print(last)
for seed in ([1], 1j, object):
    try:
        random.seed(seed)
    except TypeError as error:
        print(error)
