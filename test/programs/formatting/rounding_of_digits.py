# Digits come from the exact value of the double: ties that are ties, and near ties that are not.
ties = [0.5, 1.5, 2.5, 0.125, 0.375, 0.625, 2.125, 4.5, 1e15 + 0.5, 2 ** 52 + 0.5, 0.0009765625, 1.0009765625, 5e-324, 12.5, 125.0, 1250.0, 25.0, 35.0, 2.5e15, 1.25e22]
for x in ties:
    print(repr(x), *['%.*f' % (p, x) for p in (0, 1, 2, 3, 9)], *['%.*e' % (p, x) for p in (0, 1, 2, 5)], *['%.*g' % (p, x) for p in (1, 2, 3)])
near = [2.675, 1.005, 0.285, 1.115, 8.345, 0.15, 0.25, 0.35, 1.45, 9.995, 99.95, 999.5, 0.05, 0.045, 1e-5, 9.5, 10.5, 0.95, 0.995]
for x in near:
    print(repr(x), *['%.*f' % (p, x) for p in (0, 1, 2)], *['%.*e' % (p, x) for p in (0, 1, 2)], *['%.*g' % (p, x) for p in (1, 2, 3)], round(x, 1), round(x, 2))
print('%.120f' % 0.1, '%.150e' % 3.3, '%.0f' % 1e300, '%.3f' % 1e22, '%.110g' % (1 / 7), '%.2f' % 123456789012345678.0)
