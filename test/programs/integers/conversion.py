# int() from strings and floats, and what it refuses.
for text in ('42', '  -7 ', '+3', '1_000_000', '0', '-0', '007'):
    print(repr(text), int(text))
for text, base in (('ff', 16), ('0xFF', 16), ('z', 36), ('1010', 2), ('0b11', 0), ('0o17', 0), ('0x1f', 0), ('-ff', 16)):
    print(text, base, int(text, base))
for value in (3.99, -3.99, 1e15, True, False, 1e22):
    print(value, int(value))
for bad in ('', 'x', '1.5', '1__0', '_1', '0x10', '1 2'):
    try:
        int(bad)
    except ValueError as error:
        print(error)
for bad in (None, [], 'inf'):
    try:
        int(float(bad) if bad == 'inf' else bad)
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
try:
    int('9', 8)
except ValueError as error:
    print(error)
print(int(), int(b'12'), int('٣'))
print((1234).to_bytes(4, 'big'), int.from_bytes(b'\x04\xd2', 'big'), (5).real, (5).numerator, (7).conjugate())
