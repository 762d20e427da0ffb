# range.
for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(5, 5), range(3, 1), range(-3, 3, 2), range(10 ** 20, 10 ** 20 + 3)):
    print(r, list(r), len(r) if len(r) < 10 else '', bool(r))
r = range(10, 50, 5)
print(r[0], r[-1], r[2:4], r[::-1], 25 in r, 26 in r, r.index(30), r.count(30), r.start, r.stop, r.step, max(r), sum(r), list(reversed(r)), r == range(10, 46, 5), range(0) == range(5, 5), hash(r) == hash(range(10, 46, 5)))
for bad in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: r[100], lambda: r.index(11), lambda: range('a'), lambda: range()):
    try:
        bad()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
for i in range(3):
    i += 10
    print(i, end=' ')
print(i)
n = 3
for i in range(n):
    n = 10
print(i, n, 2.0 in range(5), 'a' in range(5), range(True), list(range(2 ** 60, 2 ** 60 + 2)))
for i in range(2 ** 53 - 2, 2 ** 53 + 2): print(i, end=' ')
print()
it = iter(range(3)); print(next(it), list(it), next(it, 'done'))
