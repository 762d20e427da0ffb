# // and % with every combination of signs; division by zero, in the middle of a compiled loop.


def divide_all(count):
    total = 0
    for i in range(-count, count):
        for divisor in range(-7, 8):
            if divisor != 0:
                total = (total * 31 + i // divisor * 7 + i % divisor) % 1_000_000_007
    return total


print(divide_all(2000))


def constant_divisors(count):
    a = b = c = d = e = 0
    for i in range(-count, count):
        a += i // 8 + i % 8
        b += i // 7 * 3 + i % 7
        c += i // -8 - i % -8
        d += i // -5 - i % -5
        e += i // 1 + i % 1 + i // -1 + i % -1
    return a, b, c, d, e


print(constant_divisors(10_000))


def until_zero(start):
    divisor = start
    steps = 0
    try:
        while True:
            steps += 1000 // divisor + 1000 % divisor
            divisor -= 1
    except ZeroDivisionError as error:
        return steps, divisor, str(error)


print(until_zero(15_000))

quotient = 0
divisor = 12_000
try:
    for step in range(20_000):
        quotient += 5 // divisor
        divisor -= 1
        remainder = 7 % divisor
except ZeroDivisionError as error:
    print(error, quotient, divisor, remainder, step)


def smallest_by_minus_one(count):
    value = -(2**63) + count
    result = 0
    for i in range(count + 1):
        result = value // -1
        value -= 1
    return value, result


print(smallest_by_minus_one(15_000))


def true_division(count):
    total = 0.0
    for i in range(1, count):
        total += i / (i + 1) - 1 / i
    return total


print(true_division(20_000))


def unused_quotient(count):
    try:
        for i in range(count, -1, -1):
            unused = 1 // i
    except ZeroDivisionError:
        return i


print(unused_quotient(12_000))


def modular_power(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent % 2 == 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent //= 2
    return result


print([modular_power(b, 2**40 + b, 1_000_000_007) for b in range(2, 400)][-3:])
