# The math module.
import math
print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.sqrt(16), math.pow(2, 0.5), math.exp(1), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(1), math.atan2(1, -1))
print(math.hypot(3, 4), math.degrees(math.pi), math.radians(180), math.fabs(-3), math.copysign(1, -0.0))
print(math.floor(3.7), math.ceil(3.2), math.trunc(-3.7), math.fmod(-7, 3), math.modf(3.25), math.frexp(8.5), math.ldexp(0.5, 4))
print(math.factorial(20), math.factorial(30), math.gcd(48, 18), math.gcd(0, 5), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2))
print(math.isqrt(99), math.isqrt(10 ** 40), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([1, 2, 3, 4]), math.dist((0, 0), (3, 4)))
for f, x in ((math.sqrt, -1), (math.log, 0), (math.factorial, -1), (math.acos, 2)):
    try:
        f(x)
    except ValueError as error:
        print(error)
