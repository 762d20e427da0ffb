# The operators of float, with all combinations of signs.
for a in (7.5, -7.5, 0.0, 1e300):
    for b in (2.0, -2.0, 0.3):
        print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
print(7 // 2.0, 7 % 2.5, -7 // 2.5, 2 ** 0.5, 2.0 ** 3, 4 ** -0.5, (-8.0) ** 2, 0.0 ** 0)
print(1e308 * 10, -1e308 * 10, 1e-320 / 10, 0.1 * 3, 0.1 + 0.7, 1.1 * 1.1)
inf = float('inf')
nan = float('nan')
print(inf - inf, inf * 0, inf > 10 ** 400, nan == nan, nan != nan, nan < 1, [nan] == [nan], nan in [nan])
print(5.0 // inf, -5.0 // inf, 5.0 % inf, -5.0 % inf, 0.0 == -0.0, 1 / inf)
for op in ('1.0 / 0', '1.0 // 0.0', '1.0 % 0', '0.0 ** -1', 'divmod(1.0, 0)'):
    pass
def attempt(f):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)
attempt(lambda: 1.0 / 0)
attempt(lambda: 1.0 // 0.0)
attempt(lambda: 1.0 % 0)
attempt(lambda: 0.0 ** -1)
attempt(lambda: divmod(1.0, 0.0))
attempt(lambda: 10.0 ** 400)
attempt(lambda: int(inf))
attempt(lambda: int(nan))
attempt(lambda: 10 ** 400 * 1.0)
x = 1.5
x += 1; x *= 2.5; x -= 0.25; x /= 3; x **= 2; x //= 0.7; x %= 4
print(x)
