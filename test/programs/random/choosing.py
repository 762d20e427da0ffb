# choice, choices, shuffle, sample.
import random

random.seed('cards')
suits = ['clubs', 'diamonds', 'hearts', 'spades']
print([random.choice(suits) for _ in range(8)], random.choice('abc'), random.choice((1, 2)), random.choice(range(10, 100, 7)), random.choice(b'xyz'))
print(random.choices(suits, k=5), random.choices([1, 2, 3], weights=[10, 1, 0], k=10), random.choices('ab', cum_weights=[1, 5], k=8), random.choices(range(5)), random.choices('abc', [0.5, 0.25, 0.25], k=6), random.choices([1], k=0))
deck = list(range(20))
random.shuffle(deck)
print(deck)
floats = [0.5, 1.5, 2.5, 3.5]
random.shuffle(floats)
print(floats, sorted(deck) == list(range(20)))
print(random.sample(range(100), 10), random.sample(suits, 4), random.sample('abcdef', k=3), random.sample(range(10 ** 9), 5), random.sample(range(50), 30), random.sample([1], 0), random.sample((5, 6, 7), 2))
print(random.sample(['red', 'blue'], counts=[4, 2], k=5), random.sample(range(1000), 100)[-5:])
for action in (lambda: random.choice([]), lambda: random.choice({}), lambda: random.choices([], k=1), lambda: random.choices([1], weights=[1, 2]), lambda: random.choices([1, 2], weights=[0, 0]), lambda: random.choices([1], weights=[1], cum_weights=[1]),
               lambda: random.choices([1, 2], 3), lambda: random.sample([1, 2], 3), lambda: random.sample([1], -1), lambda: random.sample({1, 2}, 1), lambda: random.sample({'a': 1}, 1), lambda: random.shuffle((1, 2)), lambda: random.sample([1, 2], counts=[1], k=1),
               lambda: random.sample([1, 2], counts=[0, 0], k=1), lambda: random.choices([1, 2], weights=[1, float('inf')])):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
