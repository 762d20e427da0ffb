# A simulation with a seed: pi by darts, a random walk, birthdays, a weighted die.
import random


def estimate_pi(darts):
    hits = 0
    for _ in range(darts):
        x, y = random.random(), random.random()
        if x * x + y * y <= 1:
            hits += 1
    return 4 * hits / darts


def walk(steps):
    position, highest = 0, 0
    for _ in range(steps):
        position += random.choice((-1, 1))
        highest = max(highest, position)
    return position, highest


def shared_birthday(people, trials):
    shared = 0
    for _ in range(trials):
        days = [random.randint(1, 365) for _ in range(people)]
        shared += len(set(days)) < people
    return shared / trials


random.seed(314159)
print(estimate_pi(5000), walk(1000), walk(1000), shared_birthday(23, 300))
tally = {}
for face in random.choices('ABCD', weights=(4, 3, 2, 1), k=1000):
    tally[face] = tally.get(face, 0) + 1
print(sorted(tally.items()))
board = [[random.randint(0, 9) for _ in range(8)] for _ in range(3)]
for row in board:
    random.shuffle(row)
    print(*row)
print(f'{sum(random.gauss(170, 10) for _ in range(500)) / 500:.6f}', ''.join(random.sample('abcdefghijklmnopqrstuvwxyz', 8)))
