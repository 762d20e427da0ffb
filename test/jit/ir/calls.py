def half(x, y=2):
    if x > 10:
        return x // y
    return x


def f(n):
    total = 0
    for i in range(n):
        total += half(i)
    return total


f(5000)
