# Loops that end where a square passes a limit, of all sizes; what is divided by there is small.


def least_divisor(n, d=2):
    while d * d <= n:
        if n % d == 0:
            return d
        d += 1
    return n


def above(n):
    d = 1
    while not d * d > n:
        d += 3
    return d


def below(n):
    d = -100000
    while d * d > n:
        d += 7
    return d, n % (d * d + 1)


def other_way(n):
    d = 3
    while n >= d * d:
        d += 2
    return d, n // d


print(sum(least_divisor(n) for n in range(2, 12000)))
for n in (10**9 + 7, 2**31 - 1, 2**32 + 15, 4294967291 * 3, 999999000001, 2**45 - 55):
    print(n, least_divisor(n), above(n), below(n % 10**9), other_way(n))
print(least_divisor(91, -5), least_divisor(2**62 + 1, 2**31 - 50), least_divisor(2**62 + 1, 2**31 + 5))
try:
    least_divisor(10**6, -3)
except ZeroDivisionError as error:
    print(error)

# No number has such a square.
count = 0
for i in range(-400, 400):
    if i * i == -1 or i * i < -5:
        count += 1
    count += i * i != -1
print(count)
