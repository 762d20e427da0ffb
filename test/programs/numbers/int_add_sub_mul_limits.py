# Sums and products around 2**31, 2**53 and 2**63, where representations change.
for power in (31, 32, 52, 53, 54, 63, 64, 100):
    for delta in (-2, -1, 0, 1, 2):
        n = 2 ** power + delta
        print(power, delta, n + 1, n - 1, -n - 1, n * 2, n * -3, n * n)

total = 0
for i in range(70):
    total += 2 ** i
    total -= i
print(total)

x = 9007199254740991
x += 1
print(x, x + 1, x - 1, x - 1 == 9007199254740991)
print(94906267 * 94906267, 94906265 * 94906266, -94906267 * 94906267)
print(0 * -5, -0, 5 - 5, -5 + 5, (2 ** 60) - (2 ** 60))
print(type(2 ** 53 * 0), 2 ** 64 * 0 == 0)
