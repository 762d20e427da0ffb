def f(n):
    total = 0
    i = 0
    while i < n:
        if i == 4000:
            total = total + 0.5
        total = total + i
        i += 1
    return total


f(5000)
