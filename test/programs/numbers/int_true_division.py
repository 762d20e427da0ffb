# int / int is rounded once, whatever the size of the operands.
print(1 / 3, 2 / 3, -7 / 2, 7 / 7, 0 / 5, 0 / -5)
print((2 ** 53 + 1) / 2 ** 53, (2 ** 53 + 1) / 1, (2 ** 54 + 2) / 2)
print(10 ** 400 / 10 ** 399, 10 ** 400 / (10 ** 400 + 1), 1 / 10 ** 400)
print((10 ** 23) / 1, 10 ** 22 / 1, 10 ** 23 / 10)
print(3 ** 700 / 7 ** 390, 7 ** 390 / 3 ** 700, -(3 ** 700) / 7 ** 400)
print(1 / (2 ** 1074), 1 / (2 ** 1075), 3 / (2 ** 1075), 1 / (2 ** 1076))
print((2 ** 1024 - 2 ** 970 - 1) / 1, (2 ** 1024 - 2 ** 970) / 2)
print(9007199254740993 / 3, 9007199254740993 / 9007199254740992)
for expression in (lambda: 1 / 0, lambda: 10 ** 400 / 0, lambda: 10 ** 400 / 1, lambda: (2 ** 1024 - 2 ** 970) / 1, lambda: 10 ** 400 / 3.0):
    try:
        print(expression())
    except ArithmeticError as error:
        print(type(error).__name__, error)
