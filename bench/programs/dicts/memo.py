"""Dynamic programming in dicts keyed by pairs, and records kept as dicts."""

import time


def edit_distance(a, b):
    memo = {}
    for i in range(len(a) + 1):
        memo[i, 0] = i
    for j in range(len(b) + 1):
        memo[0, j] = j
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            memo[i, j] = min(memo[i - 1, j] + 1, memo[i, j - 1] + 1, memo[i - 1, j - 1] + cost)
    return memo[len(a), len(b)]


start = time.perf_counter()
print(edit_distance('kitten sitting on the mitten ' * 30, 'sitting kitten in the kitchen ' * 30))
records = [{'id': i, 'group': i % 50, 'score': i * 37 % 101} for i in range(1_000_000)]
totals = {}
for record in records:
    group = record['group']
    if group in totals:
        totals[group]['score'] += record['score']
        totals[group]['count'] += 1
    else:
        totals[group] = {'score': record['score'], 'count': 1}
print(sum(value['score'] // value['count'] for value in totals.values()))
print(time.perf_counter() - start)
