# bool is an int with two values: arithmetic gives ints, logic stays bool.
print(True + True, True * 5, False - 1, True / 2, -True, +False, ~True, abs(True), True ** 2, True << 3, True // 1, True % 2)
print(True & False, True | False, True ^ True, True & 3, 6 | True, True ^ 2)
print(True == 1, True is (1 == 1), True < 2, False < True, max(True, 0), sum([True, True, False]), [10, 20][True])
print(bool(0), bool(-0.0), bool(''), bool(' '), bool([]), bool([0]), bool(None), bool(float('nan')), bool(0j))
print(repr(True), str(False), f'{True} {True:d} {False:>3}', '%s %d' % (True, True), int(True), float(True))
print(isinstance(True, int), issubclass(bool, int), type(True), bool.__mro__, True.real, True.bit_length(), True.numerator)
for action in (lambda: bool(1, 2), lambda: True + 'a', lambda: True.foo):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
