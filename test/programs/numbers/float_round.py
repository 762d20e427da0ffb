# round(): from the exact value of the double, ties to even.
print([round(x) for x in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 0.49999999999999994, 2.6, -2.6, 1e20, 4503599627370497.5)])
for x in (2.675, 1.005, 0.125, 0.375, 2.5, 1234.5678, 1e-7, 5e15 + 0.5, 0.1 + 0.2, 1e22, 123456.789, -0.045):
    print(x, [round(x, n) for n in (-3, -1, 0, 1, 2, 3, 5, 10)])
print(round(1e308, -308), round(5.5, 400), round(123.456, -400), round(-0.4), round(-0.4, 0), round(2.5, None))
for action in (lambda: round(float('nan')), lambda: round(float('inf')), lambda: round(1.5, 1.5), lambda: round('a'),
               lambda: round(1.7e308, -308)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(round(float('inf'), 2), round(float('nan'), 2), type(round(2.0)), type(round(2.0, 0)))
