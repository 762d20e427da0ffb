# exp, log and kin, hyperbolic functions, powers and roots.
import math

for x in (0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 10.0, -20.5, 100.0, 700.0, -700.5, 1e-10, 3.7, 0.1):
    print(x, math.exp(x), math.exp2(x), math.expm1(x), math.sinh(x), math.cosh(x), math.tanh(x), math.asinh(x))
for x in (1.0, 2.0, 10.0, 0.5, 100.0, 1000.0, 1e-10, 1e300, 5e-324, 3.7, 8.0, 1024, 1.0000001, 0.999, 12345.678):
    print(x, math.log(x), math.log2(x), math.log10(x), math.log1p(x), math.sqrt(x), math.log(x, 2), math.log(x, 10), math.log(x, 7.5))
for x in (1.0, 1.5, 2.0, 10.0, 1e10):
    print(x, math.acosh(x), math.atanh(1 / (x + 1)))
print(math.log(10 ** 400), math.log2(2 ** 5000), math.log10(10 ** 1000), math.log(3 ** 1000, 3), math.sqrt(10 ** 30), math.cbrt(-8.0), math.cbrt(0.0))
print(math.pow(2, 10), math.pow(2.5, -1.5), math.pow(-2, 3), math.pow(0, 0), math.pow(1, math.inf), math.pow(-1, math.inf), math.pow(math.inf, -1), math.pow(0.5, math.inf), math.pow(math.nan, 0), math.pow(10, -400))
for action in (lambda: math.exp(1000), lambda: math.log(0), lambda: math.log(-1), lambda: math.log(1, 1), lambda: math.log(2, 0), lambda: math.sqrt(-1), lambda: math.pow(-8, 1 / 3), lambda: math.pow(0, -1), lambda: math.pow(10, 400), lambda: math.acosh(0.5),
               lambda: math.atanh(1), lambda: math.cosh(1000), lambda: math.sinh(-1000), lambda: math.log1p(-1), lambda: math.log2(0), lambda: math.log10(-5), lambda: math.exp2(5000), lambda: math.expm1(1000), lambda: math.exp(710), lambda: math.log('a'), lambda: math.exp(10 ** 400)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(math.exp(-745.0), math.exp(-746.0), math.exp(-math.inf), math.exp(math.inf), math.log(math.inf), math.sqrt(math.inf), math.tanh(math.inf), math.isnan(math.exp(math.nan)), math.isnan(math.log(math.nan)))
