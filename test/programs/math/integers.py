# gcd, lcm, factorial, comb, perm, isqrt, prod.
import math

print(math.gcd(12, 18), math.gcd(), math.gcd(0, 0), math.gcd(-4, 6), math.gcd(5), math.gcd(12, 18, 27), math.gcd(2 ** 200, 6 ** 100), math.gcd(3 ** 100 * 7, 3 ** 90 * 14), math.gcd(True, 5))
print(math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.lcm(-3, 4), math.lcm(3, 4, 5), math.lcm(2 ** 70, 3 ** 40))
print([math.factorial(n) for n in range(15)], math.factorial(25), math.factorial(50), len(str(math.factorial(1000))), math.factorial(170) == math.prod(range(1, 171)))
print([math.comb(10, k) for k in range(12)], math.comb(100, 50), math.comb(10 ** 10, 3), math.comb(0, 0), math.comb(5, 10), math.comb(1000, 998))
print([math.perm(6, k) for k in range(8)], math.perm(10), math.perm(100, 20), math.perm(5, None), math.perm(10 ** 20, 2))
roots = [0, 1, 2, 3, 4, 15, 16, 17, 24, 25, 2 ** 52, 2 ** 53 - 1, 94906266 ** 2 - 1, 94906266 ** 2, 2 ** 64, 10 ** 40 - 1, 10 ** 40, 3 ** 501, 2 ** 2000 + 1]
for n in roots:
    root = math.isqrt(n)
    assert root * root <= n < (root + 1) ** 2
print([math.isqrt(n) for n in roots[:-2]])
print(math.prod([]), math.prod([1, 2, 3, 4]), math.prod([2.5, 2]), math.prod([2, 3], start=10), math.prod(range(1, 25)), math.prod(x for x in (1, 0, 5)), math.prod([3], start='a'))
for action in (lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.factorial(3.0), lambda: math.factorial('a'), lambda: math.comb(-1, 2), lambda: math.comb(2, -1), lambda: math.comb(2.5, 1), lambda: math.perm(-1), lambda: math.perm(3, -1),
               lambda: math.isqrt(-1), lambda: math.isqrt(4.0), lambda: math.gcd(1.5, 2), lambda: math.lcm('a')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
