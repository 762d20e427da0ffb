# Bounds of any size.
big = 10**20
r = range(big, big + 5)
print(r, list(r), len(r), r[0], r[-1], r[2:4], big + 3 in r, big + 5 in r)
print(range(10**30)[10**29], range(10**30)[-1], range(0, 10**30, 10**28)[50])
print(10**25 in range(10**30), 10**25 + 1 in range(0, 10**30, 10**5), r.index(big + 2))
print(list(range(2**53 - 2, 2**53 + 3)), list(range(-(2**53) + 1, -(2**53) - 2, -1)))
print(len(range(-(2**62), 2**62, 2**60)), range(2**63, 0, -(2**62))[1])
print(list(reversed(range(big, big + 6, 2))), range(big)[::-1], range(big)[:10], range(big)[-3:])
print(range(big) == range(0, big), range(big) == range(big + 1), hash(range(big)) == hash(range(0, big, 1)))
count = 0
for i in range(2**64, 2**64 + 10**6, 10**5):
    count += i - 2**64
print(count)
for i in range(2**53 - 3, 2**53 + 3):
    print(i, end=" ")
print()
print(bool(range(big)), bool(range(big, 0)))
it = iter(range(big, big + 3))
print(next(it), it.__length_hint__(), list(it), next(it, None))
try:
    len(range(10**30))
except OverflowError as error:
    print(error)
try:
    range(3)[10**30]
except IndexError as error:
    print(error)
print(range(10**18, 10**18 + 3).count(10**18 + 1), (10**18 + 0.0) in range(10**18, 10**18 + 3))
