# Floor division and remainder: signs, big operands, and the invariant that ties them.
values = [0, 1, 2, 3, 7, 10, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 2 ** 53 + 1, 3 ** 50, 10 ** 40]
pairs = 0
for a in values:
    for b in values[1:]:
        for p in (a, -a):
            for q in (b, -b):
                quotient, rest = divmod(p, q)
                assert quotient == p // q and rest == p % q
                assert quotient * q + rest == p
                assert rest == 0 or (rest < 0) == (q < 0)
                pairs += 1
print(pairs)
print(7 // 2, -7 // 2, 7 // -2, -7 // -2)
print(7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(0 // -5, 0 % -5, -6 // 3, -6 % 3)
print(10 ** 40 // 3, -(10 ** 40) // 3, 10 ** 40 % 7, -(10 ** 40) % 7)
print(9007199254740991 // 2, -9007199254740991 // 2, 9007199254740991 % -10)
print(divmod(-1, 10 ** 30), divmod(10 ** 30, -1))
for expression in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 10 ** 30 // 0, lambda: 10 ** 30 % 0):
    try:
        expression()
    except ZeroDivisionError as error:
        print(error)
