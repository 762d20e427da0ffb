# Comparing ints with floats is exact, also where no double has the int's value.
big = 2 ** 53
for n in (big - 1, big, big + 1, big + 2, 10 ** 22, 10 ** 23, 10 ** 400, -(10 ** 400)):
    for x in (float(big), float(big + 2), 1e22, 1e23, 1e308, float('inf'), float('-inf'), float('nan')):
        print(n if abs(n) < 10 ** 30 else 'huge', x, n < x, n <= x, n == x, n != x, n > x, n >= x, x < n, x == n)
print(1 == 1.0 == True, 0 == 0.0 == False, -0.0 == 0, hash(1) == hash(1.0) == hash(True))
print(max(1, 1.0), max(1.0, 1), min(True, 1), [1, 2.0, 3].index(2), 1.0 in [1], {1: 'a'}[1.0])
print(sorted([2.5, 1, 10 ** 25, -1e30, 0.5, True, 3 ** 50]))
for action in (lambda: 1 < 'a', lambda: 1.5 >= None, lambda: [] < 1):
    try:
        action()
    except TypeError as error:
        print(error)
