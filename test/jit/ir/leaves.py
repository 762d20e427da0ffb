def f(n, g):
    total = 0
    for i in range(n):
        total += i & 255
        if total > 100_000_000:
            total = g(total)
    return total


f(5000, f)
