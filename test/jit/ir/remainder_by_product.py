def remainders(count, x):
    total = 0
    for i in range(count):
        p = (x + i) * (x + 3)
        total += (p + 7) % p
    return total


remainders(1000, 5)
