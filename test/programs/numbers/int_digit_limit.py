# Conversion between decimal text and int has a limit of 4300 digits; other bases that are powers of two have none.
longest = int('9' * 4300)
print(len(str(longest)), str(longest)[:5])
for action in (lambda: int('1' * 4301), lambda: str(10 ** 4300), lambda: repr(-(10 ** 5000)), lambda: f'{10 ** 4300}',
               lambda: '%d' % 10 ** 4300, lambda: int('1' * 5000, 7)):
    try:
        action()
        print('no limit')
    except ValueError as error:
        print(error)
big = 1 << 20000
print(len(hex(big)), len(bin(big)), len(oct(big)), int(hex(big), 16) == big, int('f' * 6000, 16).bit_length())
print(len(str(10 ** 4299)), len(str(-(10 ** 4299))))
