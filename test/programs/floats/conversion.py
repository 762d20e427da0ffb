# float() from strings and ints.
for text in ('1.5', ' -2e3 ', 'inf', '-Infinity', 'nan', '1_000.5', '.5', '5.', '1e-400', '1e400', '0x10', '', 'abc', '1.5.2', '--1'):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
print(float(), float(3), float(True), float(2 ** 60), float(10 ** 22), float('123456789012345678901234567890'))
for bad in (None, [], {}):
    try:
        float(bad)
    except TypeError as error:
        print(error)
try:
    float(10 ** 400)
except OverflowError as error:
    print(error)
print(float.fromhex('0x1.8p+1'), (3.5).hex(), hash(2.0) == hash(2), hash(0.5), hash(float('inf')))
