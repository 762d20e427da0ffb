# Powers of floats, their special cases, and the complex ones.
inf = float('inf')
nan = float('nan')
for x in (2.0, -2.0, 0.5, 0.0, -0.0, 1.0, -1.0, inf, -inf, nan):
    row = []
    for y in (0.0, 1.0, 2.0, -1.0, 3.0, 0.5, -2.0, inf, -inf, nan):
        try:
            row.append(x ** y)
        except Exception as error:
            row.append(str(error))
    print(x, row)
print(2 ** 0.5, 10.0 ** -5, 1.1 ** 10, 9.0 ** 1.5, 2.5 ** -3, 1e-200 ** 1.5, 1.0001 ** 10000, 0.1 ** 3)
print((-8) ** (1 / 3), (-8.0) ** 0.5, (-1) ** 0.5)
for action in (lambda: 10.0 ** 400, lambda: 0.0 ** -1, lambda: (-10.0) ** 401, lambda: 1e200 ** 2):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(1e-200 ** 2, 2.0 ** 1023, 2.0 ** -1074, 2.0 ** -1075, 5.0.__pow__(2), 5.0.__rpow__(2))
