# fsum is exact, isclose, the classification functions, constants.
import math

print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1.0, -1e100, 1e-50]), math.fsum([]), math.fsum([1, 2, 3]), math.fsum(1 / n for n in range(1, 1001)), math.fsum([1e16, 1, 1e-16]))
print(math.fsum([2.0 ** -1074] * 3), math.fsum([1.0, 2.0 ** -53, 2.0 ** -106]), math.fsum([1.0, 2.0 ** -53, -(2.0 ** -106)]), math.fsum([math.inf, 1]), math.fsum([math.nan, 1]), math.fsum([-0.0]), math.fsum([0.1, -0.1]), math.fsum([3.5, -1, True]))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1 + 1e-8), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(100, 101, rel_tol=0.02), math.isclose(math.inf, math.inf), math.isclose(math.inf, 1e308), math.isclose(math.nan, math.nan), math.isclose(-1, 1))
for x in (0.0, 1, math.inf, -math.inf, math.nan, 10 ** 300, True):
    print(x, math.isfinite(x), math.isinf(x), math.isnan(x))
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan, math.nan == math.nan, math.__name__)
for action in (lambda: math.fsum([math.inf, -math.inf]), lambda: math.fsum([1e308, 1e308]), lambda: math.fsum(['a']), lambda: math.fsum(5), lambda: math.isclose(1, 1, rel_tol=-1), lambda: math.isclose(1, 'a'), lambda: math.isnan('a'), lambda: math.isclose(1, 1, 0.1)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
