# Comparisons and chains across bool, int and float.
values = [0, 1, -1, True, False, 1.0, 0.0, -0.0, 2 ** 53, 2.0 ** 53, 2 ** 53 + 1, 1e300, 10 ** 300]
for a in values:
    print(a, [int(a < b) + 2 * int(a == b) + 4 * int(a > b) for b in values])
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True, 1 < 2 > 0)
def f(n):
    print('f', n, end=' ')
    return n
print(f(1) < f(2) < f(0) < f(9))
print(max(1, True, 1.0), min(0, False, 0.0), sorted([3, 1.5, True, 2 ** 60, -1e10]))
