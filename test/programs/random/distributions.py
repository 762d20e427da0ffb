# The distributions, drawn from a seed.
import random

random.seed(99)
print(random.uniform(1, 10), random.uniform(5, -5), random.uniform(0.5, 0.5), random.triangular(), random.triangular(1, 5), random.triangular(0, 10, 9), random.triangular(2, 2), random.triangular(low=1, high=3, mode=2))
print([random.gauss(0, 1) for _ in range(5)], random.gauss(100, 15), random.gauss(), random.gauss(mu=1.5, sigma=0))
print([random.normalvariate(0, 1) for _ in range(5)], random.normalvariate(100, 15), random.normalvariate(), random.lognormvariate(0, 0.25))
print([random.expovariate(0.5) for _ in range(4)], random.expovariate(-2))
print([random.gammavariate(a, 2) for a in (0.5, 0.9, 1.0, 1.5, 10)], [random.betavariate(a, b) for a, b in ((1, 1), (2, 5), (0.5, 0.5))])
print([random.paretovariate(a) for a in (1, 2.5)], [random.weibullvariate(1, b) for b in (0.5, 1.5)], [random.vonmisesvariate(1, k) for k in (0, 0.5, 4)])
total = 0.0
for _ in range(2000):
    total += random.gauss(3, 2) + random.random()
print(total)
for action in (lambda: random.expovariate(0), lambda: random.gammavariate(0, 1), lambda: random.paretovariate(0), lambda: random.betavariate(-1, 1)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
