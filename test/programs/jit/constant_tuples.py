# Loops over constant tuples in hot code, which are unrolled.


def f(n):
    t = 0
    for i in range(n):
        for a, b in ((1, 2), (3, 4)):
            t += a * b + i
        for p in (2, 3, 5):
            if i % p == 0:
                break
        else:
            t += 1
    return t


print(f(4000))


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d = n - 1
    s = 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7):
        x = pow(a, d, n)
        if x == 1 or x == n - 1:
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def count(n):
    c = 0
    for i in range(n):
        if is_prime(i):
            c += 1
    return c


print(count(20000))


def weights(n):
    s = 0.0
    for i in range(n):
        for x, w in ((-0.5, 0.3), (0.0, 0.4), (0.5, 0.3)):
            s += w * (i + x) ** 2
    return s


print(weights(3000))


def neighbours(n):
    c = 0
    for x in range(n):
        for y in range(20):
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        c += (x + dx) * (y + dy) & 7
    return c


print(neighbours(300))


def mixed(n):
    t = 0
    for i in range(n):
        for v in (1, 2.5, True, None, 'x'):
            if v is None:
                t += 1
            elif v == 'x':
                t += 2
            else:
                t += v
        k = v
    return t, k


print(mixed(2000))


def raising(n):
    for i in range(n):
        for d in (3, 2, 1, 0):
            x = i // d if i > n - 5 or d else 0
    return x


try:
    raising(3000)
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)


def empty(n):
    c = 0
    for i in range(n):
        for x in ():
            c += 1
        else:
            c += 2
    return c


print(empty(1000))

total = 0
for i in range(1000):
    for j in (1, 2, 3):
        for k in (i, j, 3):
            total += j * k


print(total, j, k)


def overflow(n):
    t = 1
    for i in range(n):
        for m in (3, 5, 7):
            t = t * m
        t = t % 1000003 if i % 30 == 29 else t
    return t


print(overflow(3000))


def nested_while(n):
    i = 0
    s = 0
    while i < n:
        i += 1
        for p in (2, 3):
            j = i
            while j % p == 0:
                j //= p
                s += p
    return s


print(nested_while(4000))


def chained(x=2.5):
    for n, k in ((1000, 1), (4294967297, 2), (16, 100), (1, 0), (7, -1)):
        if k % (abs(n) + 1) == k + k != 10:
            x = 3.5
    rest = 10 & 0xFFFF
    return rest % -13


for i in range(600):
    rest = chained()
print(rest)
