# What a compiled function gives is no constant: a division by it checks for zero, a power takes it as it is.
def halved(depth, x):
    if depth <= 0:
        return abs(x) ** 0.5
    below = halved(depth - 1, 1)
    return (x % below) / 1e3


def descend():
    for depth in range(8):
        try:
            print(depth, halved(depth, 0.1))
        except ZeroDivisionError as error:
            lines = []
            trace = error.__traceback__
            while trace is not None:
                lines.append(trace.tb_lineno)
                trace = trace.tb_next
            print(depth, error, lines)


descend()


def slope(depth, x):
    if depth > 0:
        return slope(depth - 1, x) + 0.25
    return x * 0.5


def quotients(n):
    total = 0.0
    failures = 0
    for i in range(n):
        try:
            total += 1.0 / slope(3, i - 50.5) + 7.5 // slope(1, i - 20.5) + 5.5 % slope(2, i - 31.0)
        except ZeroDivisionError:
            failures += 1
    return round(total, 9), failures


print(quotients(100))


def divisor(depth, n):
    if depth > 0:
        return divisor(depth - 1, n)
    return n % 7


def remainders(n):
    total = failures = 0
    for i in range(n):
        try:
            total += 1000 // divisor(2, i) + 1000 % divisor(1, i + 1)
        except ZeroDivisionError:
            failures += 1
    return total, failures


print(remainders(100))


def powers(n):
    total = 0.0
    for i in range(n):
        total += (i + 0.5) ** slope(2, 1.0) + 1.5 ** slope(1, i % 5 - 0.5) + 3 ** divisor(1, i)
    return round(total, 6)


print(powers(100))


def shifts(n):
    total = 0
    for i in range(n):
        total += (i << divisor(1, i)) + (i >> divisor(2, i + 1)) + (i & divisor(1, i))
    return total


print(shifts(100))
