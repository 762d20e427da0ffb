def loops(n, items):
    total = 0
    for i in range(n):
        if i % 3 == 0:
            continue
        total += i * 2
    for key, value in items:
        if value is None:
            break
    else:
        total = -1
    while total > 100 and n:
        total //= 7
    while True:
        n = n - 1
        if not (n > 0):
            return total
