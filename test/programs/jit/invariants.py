# What is the same in every pass is computed before the loop; a program must not see that.
def products(n, a, b):
    total = 0
    for i in range(n):
        total += a * b + i
    return total


print(products(100, 3, 4), products(100, 2**40, 2**40), products(0, 2**62, 2**62))


# Divided only where it may be.
def guarded(n, a, b):
    total = 0
    for i in range(n):
        if b != 0:
            total += a // b + a % b + i
        else:
            total -= 1
    return total


print(guarded(100, 17, 5), guarded(100, 17, 0), guarded(100, -(2**63), -1), guarded(60, -17, 5))


def conditional(n, a, b):
    i = 0
    total = 0
    while i < n and b:
        total += a // b
        i += 1
    return total, i


print(conditional(100, 40, 7), conditional(100, 40, 0), conditional(0, 40, 0))


def every_pass(n, a, b):
    total = 0.0
    for i in range(n):
        total += a / b
    return total


print(every_pass(100, 1, 4), every_pass(100, 1.0, 0.1), every_pass(0, 1, 0))
for zero in 0, 0.0:
    try:
        every_pass(50, 1, zero)
    except ZeroDivisionError as error:
        print(error, error.__traceback__.tb_next.tb_lineno)


# Computed late in the first pass, after something that the program does see.
def late(n, a, b, seen):
    for i in range(n):
        seen.append(i) if i % 40 == 39 else None
        if i == 77:
            break
        x = a * b
        y = x << (i % 3)
    return x, y, i


seen = []
print(late(100, 3, 5, seen), late(100, 2**35, 2**40, seen), seen)


def nested(n, a, b):
    total = 0
    for i in range(n):
        for j in range(i % 7):
            for k in range(3):
                total += (a * b - i * 11) * (j * a) + k
            total ^= i * b
        b += i % 2
    return total


print(nested(60, 3, 5), nested(60, 2**20, 2**21))


def floats(n, a, b):
    total = 0.0
    for i in range(n):
        x = (a * b - a) / (b * b + 1.0)
        if i % 2:
            total += x * i
        else:
            total -= x * x
        if i == 70:
            b = -b
    return total


print(floats(100, 0.3, 1.7), floats(100, 1e200, 1e200), floats(100, float("inf"), 0.0))


def types(n, a):
    total = 0
    for i in range(n):
        total += a * a
        if i == 50:
            a = 0.5
        if i == 80:
            a = True
    return total


print(types(100, 3), types(100, 2**31), types(100, 2**32))


def words(n, key):
    state = 1
    for i in range(n):
        state = (state * 6364136223846793005 + (key << 1 | 1)) & 0xFFFFFFFFFFFFFFFF
        state ^= (key >> 3) * (key & 0xFF)
    return state


print(words(200, 2**63 + 12345), words(200, 7), words(200, 2**61))


# A quotient that stands where its operands would have to be zero, which they never are.
for i in range(9007199254740985, 9007199254741018, 3):
    for j in range(i, i + 11):
        guard = 0
        while guard < 1 and not bool(j):
            guard += 1
            i = (j // j) % 1
print(i, j)


def powers(n, a, b):
    total = 0
    for i in range(n):
        if b >= 0 and i % 3:
            total += a**b % 1000
        elif b < 0:
            total -= 1
    return total


print(powers(100, 3, 5), powers(100, 3, -5), powers(100, 7, 30))
