# int(): numerals in every base, whitespace, underscores, digits of other scripts, and what is refused.
for text in ('0', ' 42 ', '-17', '+5', '1_000_000', '\n12\t', '٣٤', '１２', '0012', '123456789012345678901234567890'):
    print(repr(text), int(text))
for text, base in (('ff', 16), ('0xff', 16), ('0XFF', 0), ('0b101', 0), ('0o17', 0), ('z', 36), ('-10', 2), ('777', 8),
                   ('0b1', 16), ('1' * 40, 3), ('0x_f', 16), ('zz' * 20, 36), ('0', 0), ('00', 0)):
    print(repr(text), base, int(text, base))
for arguments in (('',), ('12a',), ('_1',), ('1_',), ('1__0',), ('1 2',), ('0x10',), ('2', 2), ('010', 0), ('1', 1),
                  ('1', 37), (None,), ([],), (1, 2), ('- 1',), ('1.5',), (b'x',), (float('nan'),), (float('inf'),)):
    try:
        print(arguments, int(*arguments))
    except Exception as error:
        print(arguments, type(error).__name__, error)
print(int(), int(3.99), int(-3.99), int(True), int(b'12'), int(1e18), int(-1e20), int('7', base=8))
