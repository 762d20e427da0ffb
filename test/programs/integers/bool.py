# bool is an int.
print(True + True, True * 3, -True, ~False, True / 2, True << 3, sum([True, False, True]))
print(True & False, True | False, True ^ True, type(True & False), type(True & 1), True & 3)
print(bool([]), bool([0]), bool(''), bool(' '), bool(0.0), bool(None), bool({}), bool(()), bool(range(0)))
print(not 0, not 1, not [], not 'a', isinstance(True, int), issubclass(bool, int))
print(True and 'x', 0 or 'y', '' or [] or 'z', 1 and 0 and 2, None or 0, not None)
print(str(True), repr(False), f'{True}', f'{True:d}', f'{True!r:>6}', f'{True:5}', '%d %s' % (True, False))
print({True: 'a', 1: 'b', 1.0: 'c'}, [10, 20][True], True == 1, True is True, hash(True))
