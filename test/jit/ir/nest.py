def f(n, m):
    total = 0
    for i in range(n):
        for j in range(m):
            total += i * j % 7
    return total


f(50, 200)
