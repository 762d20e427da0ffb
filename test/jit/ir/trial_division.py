def least_divisor(n):
    d = 2
    while d * d <= n:
        if n % d == 0:
            return d
        d += 1
    return n


total = 0
for n in range(2, 3000):
    total += least_divisor(n)
