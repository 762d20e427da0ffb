def f(n, a, b, h):
    total = 0.0
    for i in range(n):
        for j in range(i):
            total += (a * b + i * 3) * h / a
            if j == b:
                total -= b // a
    return total


f(100, 12345, 678, 0.5)
