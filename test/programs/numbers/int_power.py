# Powers: exact ints, floats for negative exponents, modular powers and inverses.
for base in (-3, -2, -1, 0, 1, 2, 3, 10):
    print(base, [base ** e for e in range(8)])
print(2 ** 53, 2 ** 64, 3 ** 34, 3 ** 33, 7 ** 20, (-7) ** 19, 10 ** 15, 10 ** 16, 10 ** 30)
print(2 ** -1, 10 ** -3, (-2) ** -3, 2 ** -1074, 3 ** -2, 10 ** -400)
print(0 ** 0, 0 ** 5, 1 ** 10 ** 20, (-1) ** 10 ** 20, (-1) ** (10 ** 20 + 1))
print(pow(2, 10), pow(2, 10, 1000), pow(3, 200, 13), pow(2, 1000, 10 ** 9 + 7), pow(5, 3, -7), pow(-5, 3, 7))
print(pow(3, -1, 7), pow(10, -2, 17), pow(2, 0, 1), pow(0, 0, 5))
print(pow(7 ** 50, 11 ** 20, 10 ** 30 + 57))
for expression in (
    lambda: 0 ** -1,
    lambda: pow(2, -1, 4),
    lambda: pow(2, 3, 0),
    lambda: pow(2.0, 3, 4),
    lambda: pow(2, 'a'),
    lambda: 2 ** 'a',
):
    try:
        print(expression())
    except Exception as error:
        print(type(error).__name__, error)
