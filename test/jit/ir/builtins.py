def f(n):
    total = 0.0
    for i in range(n):
        q, r = divmod(i, 7)
        total += total**1.5 % 0.3 + max(r, 2) + round(abs(-q) / 3)
        total = min(total, i)
    return total


f(100)
