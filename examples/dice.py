# Throws of two dice as a bar chart: the random module gives the same numbers as CPython for the same seed.
#
#     tauraro run examples/dice.py

import random
import sys

seed = int(sys.argv[1]) if len(sys.argv) > 1 else 2024
random.seed(seed)

THROWS = 6000
counts = dict.fromkeys(range(2, 13), 0)
for _ in range(THROWS):
    counts[random.randint(1, 6) + random.randint(1, 6)] += 1

for total, count in counts.items():
    expected = THROWS * (6 - abs(total - 7)) / 36
    print(f'{total:2} {"#" * (count // 25):42} {count:4} ({count - expected:+.1f})')

deck = [rank + suit for suit in 'shdc' for rank in 'A23456789TJQK']
random.shuffle(deck)
print('\nA hand of five:', *deck[:5])
print(f'A number: {random.random():.6f}, and a choice: {random.choice(["heads", "tails"])}')
