# gamma, lgamma, erf, erfc.
import math

for x in (0.5, 1, 1.5, 2, 5, 10, 10.5, 23, 24, 50.25, 100, 150.5, 171, 171.5, -0.5, -1.5, -2.25, -20.5, -150.5, 1e-10, 1e-300, 3.75):
    print(x, math.gamma(x), math.lgamma(x))
for x in (0.0, -0.0, 0.1, -0.1, 0.5, -0.5, 1, 1.5, -1.5, 2.25, 2.5, 3, -3, 4.75, 5.5, 6.5, -7, 10, 20, 27.5, 1e-10, 1e-300, math.inf, -math.inf):
    print(x, math.erf(x))
for x in (0.0, 0.1, -0.5, 0.75, 1.25, 1.75, 3, -3, 5, 6.5, -7, 10, 26, 30, math.inf, -math.inf):
    print(x, f'{math.erfc(x):.13g}')
print(math.gamma(math.inf), math.lgamma(math.inf), math.lgamma(-math.inf), math.lgamma(1), math.lgamma(2), math.lgamma(1e10), math.gamma(-200.5), math.lgamma(3), math.lgamma(0.5))
for action in (lambda: math.gamma(0), lambda: math.gamma(-1), lambda: math.gamma(172), lambda: math.gamma(-math.inf), lambda: math.lgamma(0), lambda: math.lgamma(-5), lambda: math.lgamma(1e308), lambda: math.gamma('a')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
