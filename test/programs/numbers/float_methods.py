# Methods of float: ratios, hexadecimal, integrality.
for x in (0.0, -0.0, 0.5, -2.75, 1e22, 0.1, 3.0, 1e-300, 5e-324, 1.7976931348623157e308):
    print(x, x.as_integer_ratio(), x.is_integer(), x.hex(), float.fromhex(x.hex()) == x)
for text in ('0x1.8p1', '-0x.8p-2', '0x1p-1074', '0x1p-1075', '0x1.8p-1075', '1f', 'inf', '-nan', '0x1.fffffffffffff8p0', ' 0x10 '):
    print(text, float.fromhex(text))
for text in ('', '0x', 'xyz', '0x1p', '0x1p1024'):
    try:
        print(float.fromhex(text))
    except Exception as error:
        print(type(error).__name__, error)
for x in (float('inf'), float('-inf'), float('nan')):
    print(x.hex(), x.is_integer())
    for method in (x.as_integer_ratio, x.__trunc__, x.__round__, x.__floor__):
        try:
            print(method())
        except Exception as error:
            print(type(error).__name__, error)
print(2.5.real, 2.5.imag, 2.5.conjugate(), 2.7.__trunc__(), (-2.7).__floor__(), (-2.7).__ceil__(), 2.5.__int__())
