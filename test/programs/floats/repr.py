# The shortest text that gives the same float.
for x in (0.1, 0.5, 1.0, -1.0, 100.0, 1e15, 1e16, 1e17, 123456789012345680.0, 1e22, 1e-4, 1e-5, 0.00012, 1.5e-7,
          3.141592653589793, 2.5, 1 / 3, 2 / 3, 1e100, 1e308, 5e-324, 2.2250738585072014e-308, 0.1 + 0.2, 1e21, 9007199254740993.0):
    print(x, -x, repr(x), str(x))
inf = float('inf')
nan = float('nan')
print(inf, -inf, nan, [inf, nan], -0.0, 0.0, [0.0, -0.0], 1e400, 4.0, 4.50)
print(1_000.5, .5, 5., 1e3, 1E-3, 1_0e1_0)
