def f(a, b):
    total = 0.0
    while a > 0:
        total = total + a // b + a % b - a // 8 % 3 + a / b
        a = a - 1
    return total


f(5000, 7)
