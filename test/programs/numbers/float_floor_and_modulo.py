# Floats: //, % and divmod round down, zeros and infinities keep their signs.
inf = float('inf')
for x in (7.5, -7.5, 0.0, -0.0, 1e17, 0.1, 5.0, inf, -inf):
    for y in (2.0, -2.0, 0.3, 1e-5, inf, -inf):
        print(x, y, x // y, x % y, divmod(x, y))
print(1e16 // 0.1, 1e16 % 0.1, -1e-20 % 3.0, 5.0 % -3, -5 % 3.0, 3 % -0.7)
for action in (lambda: 1.0 // 0, lambda: 1.0 % 0.0, lambda: divmod(1.0, 0), lambda: 1.0 / 0, lambda: 1 / 0.0, lambda: 0.0 / 0):
    try:
        print(action())
    except ZeroDivisionError as error:
        print(error)
