# Ints turn into the nearest double, ties to even, and not at all when they are too large.
for n in (2 ** 53 + 1, 2 ** 53 + 2, 2 ** 53 + 3, 2 ** 54 + 2, 2 ** 54 + 6, 10 ** 22, 10 ** 23, 3 ** 200, -(2 ** 63) - 1):
    print(n, float(n), float(n) == n, n * 1.0, n + 0.5)
print(float(2 ** 1023), float(2 ** 1024 - 2 ** 970 - 1))
for action in (lambda: float(2 ** 1024), lambda: float(2 ** 1024 - 2 ** 970), lambda: 1.5 + 10 ** 400, lambda: 10 ** 400 * 0.5,
               lambda: 10 ** 400 // 2.0, lambda: -(10 ** 400) - 1.0, lambda: 2.0 ** 10 ** 400):
    try:
        print(action())
    except OverflowError as error:
        print(error)
