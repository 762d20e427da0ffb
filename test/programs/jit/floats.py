# Floats to the last bit: sums, mixed arithmetic, comparisons, nan, infinities, negative zero.


def sums(count):
    total = 0.0
    product = 1.0
    for i in range(count):
        total += i * 0.1
        product = product * 1.0001 - 0.00005
    return total, product


print(sums(30_000))


def mixed(count):
    value = 0.5
    for i in range(count):
        value = value + i - value * i / (i + 1)
        if value > 1e6:
            value -= 1e6
        elif value == 3:
            value = -value
    return value


print(mixed(20_000))


def signs(count):
    zero = 0.0
    negative = 0
    for i in range(count):
        zero = -zero
        if zero == 0:
            negative += 1
    return zero, negative, -zero


print(signs(15_001))


def specials(count):
    value = 1e300
    nan = 0
    for i in range(count):
        value *= 10.0
        difference = value - value
        if difference != difference:
            nan += 1
        if not difference < 1 and not difference >= 1:
            nan += 1
    return value, difference, nan, -value < value


print(specials(12_000))


def divided(count):
    divisor = 1.0
    try:
        for i in range(count):
            divisor = divisor - 1 / 8192
            total = 1.0 / divisor
    except ZeroDivisionError as error:
        return str(error), divisor, i, total


print(divided(20_000))


def large_ints(count):
    equal = less = 0
    for i in range(count):
        n = 2**53 + i
        if n == 9007199254740992.0:
            equal += 1
        if n < 9007199254741000.0:
            less += 1
    return equal, less


print(large_ints(12_000))


def rounding(count):
    total = 0.0
    big = 2**62 + 1
    for i in range(count):
        total += big + i
        total -= big
        total *= 0.5
    return total


print(rounding(12_000))


def mandelbrot(size, limit):
    inside = 0
    for row in range(size):
        for column in range(size):
            cr = column / size * 3.0 - 2.0
            ci = row / size * 2.0 - 1.0
            zr = zi = 0.0
            count = 0
            while zr * zr + zi * zi <= 4.0 and count < limit:
                zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
                count += 1
            inside += count
    return inside


print(mandelbrot(40, 60))


def integrate(count):
    width = 1.0 / count
    total = 0.0
    for i in range(count):
        x = (i + 0.5) * width
        total += 4.0 / (1.0 + x * x)
    return total * width


print(integrate(25_000))


def truth(count):
    value = 10.0
    steps = 0
    while value:
        value -= 0.5
        steps += 1
        if not value and steps < count:
            value = 10.0
    return steps, value


print(truth(15_000))
