# A seed gives CPython's numbers.
import random
random.seed(42)
print([random.random() for _ in range(4)], [random.randint(1, 6) for _ in range(10)], random.uniform(1, 10), random.randrange(0, 100, 5), random.choice('abcdef'), random.getrandbits(40))
a = list(range(10)); random.shuffle(a); print(a, random.sample(range(100), 5), random.choices('xyz', k=6), random.gauss(0, 1))
random.seed('text'); print(random.random(), random.randint(0, 10 ** 30))
r = random.Random(7); print(r.random(), r.randint(1, 100), r.choice([1, 2, 3])); random.seed(42); print(random.random())
random.seed(123456789012345678901234567890); print(random.random(), random.randrange(10), random.choices([1, 2, 3], weights=[5, 1, 1], k=5))
random.seed(-5); print(random.random()); random.seed(1.5); print(random.random())
print(random.sample(['a', 'b', 'c'], 2), random.triangular(0, 1, 0.5), random.expovariate(2))
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 5)):
    try: bad()
    except (IndexError, ValueError) as error: print(type(error).__name__, error)
