"""Set algebra: common friends, unions, differences and membership."""

import time

start = time.perf_counter()
friends = [{(person * k + k) % 2000 for k in range(1, 60)} for person in range(2000)]
common = 0
for person in range(0, 2000, 2):
    mine = friends[person]
    for other in range(person + 1, person + 120):
        theirs = friends[other % 2000]
        common += len(mine & theirs)
        if person in theirs:
            common += 1
everyone = set()
for group in friends:
    everyone |= group
strangers = sum(len(everyone - group) for group in friends)
seen = set()
repeated = 0
for n in range(3_000_000):
    value = n * n % 10_007
    if value in seen:
        repeated += 1
    else:
        seen.add(value)
print(common, len(everyone), strangers, repeated)
print(time.perf_counter() - start)
