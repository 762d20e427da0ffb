# Instances of Random are independent; their state can be saved and restored.
import random
from random import Random, randint, seed

a = Random(1)
b = Random(1)
c = Random(2)
print(a.random() == b.random(), a.random() == c.random(), a.randint(0, 100), c.randint(0, 100), isinstance(a, Random), Random('text').random(), Random(x=5).random())
state = a.getstate()
one = [a.random(), a.gauss(0, 1), a.gauss(0, 1), a.randrange(1000)]
a.setstate(state)
two = [a.random(), a.gauss(0, 1), a.gauss(0, 1), a.randrange(1000)]
print(one == two, len(state), state[0], len(state[1]), state[2], state[1][:3], state[1][-1])
a.gauss(0, 1)
print(a.getstate()[2] is not None)
seed(10)
saved = random.getstate()
x = [randint(1, 100) for _ in range(5)]
random.setstate(saved)
print(x, x == [random.randint(1, 100) for _ in range(5)])
a.seed(3)
random.seed(3)
print([a.random() for _ in range(3)] == [random.random() for _ in range(3)], a.choice('xyz'), a.sample(range(20), 3), a.shuffle(deck := list('abcdef')), deck)
for action in (lambda: a.setstate((1, (), None)), lambda: Random([1]), lambda: a.nothing):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
