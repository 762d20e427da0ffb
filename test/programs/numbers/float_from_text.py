# float(): what it reads and what it refuses.
for text in ('1', '1.', '.5', '-0.0', '+3.25', ' 2.5 \n', '1e5', '1E-5', '1_000.5', '1e1_0', 'inf', '-Infinity', 'NaN', '+nan',
             '1e400', '-1e400', '1e-400', '0x10', '٣.١٤', '123456789012345678901234567890', '0.1e1', '1e+05'):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
for value in ('', ' ', '.', 'e5', '1e', '1e+', '1_', '_1', '1__0', '1._5', '1 2', 'infi', 'abc', '--1', None, [], 1j, b'1.5x'):
    try:
        print(float(value))
    except Exception as error:
        print(type(error).__name__, error)
print(float(), float(5), float(True), float(2 ** 60), float(b'2.5'), float(1.5))
print(0.1 == float('0.1000000000000000055511151231257827'), float('9007199254740993'), float('2.2250738585072011e-308'))
