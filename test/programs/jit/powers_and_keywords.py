# Powers with negated exponents, ints rounded to tens, and built-in functions called by keyword, in hot loops.
import random


def tolerances(n):
    total = 0.0
    ints = 0
    for i in range(n):
        digits = i % 7
        total += 10**-digits
        if 2 ** -(digits - 3) > 1:
            ints += 1
        total += 2 ** -(digits - 3)
    return total, ints


print(tolerances(5000))


def rounding(n):
    total = 0
    for i in range(n):
        total += round(i * 7919, -(i % 4)) + round(i, -1) + round(-i * 5, ndigits=-1)
        total += pow(i, 3, mod=97) + pow(base=i % 5, exp=2)
        total += round(i * 0.37, ndigits=1)
    return total


print(rounding(5000))


def draws(n):
    random.seed(3)
    total = 0.0
    for i in range(n):
        total += random.uniform(a=1, b=2) + random.uniform(0, b=i) + random.gauss(mu=0, sigma=1)
        total += random.randrange(start=0, stop=9)
    return total


print(draws(4000))

for i in range(3000):
    x = round(9223372036854775807 - i, -2)
print(x)

try:
    for i in range(3000):
        x = 0**-i if i > 2998 else 3**-i
except ZeroDivisionError as error:
    print(error, i, x)

try:
    for i in range(3000):
        x = pow(i, 2, mod=7) if i < 2999 else pow(i, 2, modulus=7)
except TypeError as error:
    print(error, i, x)


# Exponents that become negative without being written so.
def scaled(n, lowest):
    total = 0.0
    whole = 0
    exponent = lowest
    for i in range(n):
        value = 10**exponent
        if isinstance(value, int):
            whole += value
        else:
            total += value
        exponent = exponent + 1 if exponent < 6 else lowest
    return total, whole


print(scaled(4000, -3), scaled(4000, -1), scaled(4000, 0), scaled(3000, 4))
places = -4
total = 0
for i in range(4000):
    total += 2**places * i
    places += 1 if places < 3 else -7
print(total, sum(3 ** (k % 5 - 2) for k in range(3000)), sum((k % 3 - 1) ** (k % 5 - 3) for k in range(1, 900) if k % 3 != 1))
