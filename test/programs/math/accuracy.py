# Elementary functions over many arguments: a digest of all bits.
import math


def digest(function, values):
    state = 0
    for x in values:
        mantissa, exponent = math.frexp(function(x))
        state = (state * 1000003 + int(mantissa * 2 ** 53) + exponent) % (2 ** 61 - 1)
    return state


step = [n / 64 for n in range(-320, 321)]
positive = [n / 32 for n in range(1, 640)]
unit = [n / 257 for n in range(-256, 257)]
for function, values in ((math.exp, step), (math.log, positive), (math.sqrt, positive), (math.atan, step), (math.tanh, step), (math.log10, positive), (math.log2, positive)):
    print(function.__name__, digest(function, values))
print(digest(lambda x: x ** 2.5, positive), digest(lambda x: 1.1 ** x, step), digest(lambda x: x ** 0.1, positive))
print(digest(lambda x: math.hypot(x, 1.5), step), digest(lambda x: math.fmod(x, 0.3), step), digest(math.lgamma, positive[100:]))
