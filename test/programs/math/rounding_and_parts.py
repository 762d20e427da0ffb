# floor, ceil, trunc, modf, frexp, ldexp, fmod, remainder, copysign, nextafter, ulp.
import math

for x in (0.0, -0.0, 0.5, -0.5, 2.5, -2.5, 1e15 + 0.5, 1e20, -1e300, 5e-324, 7, True, 2 ** 70):
    print(x, math.floor(x), math.ceil(x), math.trunc(x), math.modf(x), math.frexp(x), math.fabs(x), math.ulp(x))
for x, y in ((7, 3), (-7, 3), (7, -3), (7.5, 2), (-0.0, 1), (5, math.inf), (1e300, 7), (6, 4), (10, 4), (-10, 4), (0.3, 0.1), (2.5, 1), (3.5, 1)):
    print(x, y, math.fmod(x, y), math.remainder(x, y), math.copysign(x, y), math.nextafter(x, y))
for mantissa, exponent in ((1, 10), (1.5, -3), (0.5, 1024), (1, -1074), (1, -1075), (1.5, -1075), (3, -1076), (0, 10 ** 20), (-1.25, 1000), (math.inf, 5), (5e-324, 1074), (1, -10 ** 20), (1.0000000000000002, -1074)):
    print(mantissa, exponent, math.ldexp(mantissa, exponent))


class Number:
    def __floor__(self):
        return 'floor'

    def __ceil__(self):
        return 'ceil'

    def __trunc__(self):
        return 'trunc'

    def __float__(self):
        return 2.25


print(math.floor(Number()), math.ceil(Number()), math.trunc(Number()), math.sqrt(Number()), math.nextafter(0, 1), math.nextafter(1, 1), math.nextafter(math.inf, 0), math.ulp(math.inf), math.modf(math.inf), math.frexp(-math.inf))
for action in (lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.trunc(-math.inf), lambda: math.fmod(1, 0), lambda: math.fmod(math.inf, 1), lambda: math.remainder(1, 0), lambda: math.ldexp(1, 5000), lambda: math.ldexp(1, 1.5), lambda: math.floor('a'), lambda: math.trunc('a'), lambda: math.modf(None)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
