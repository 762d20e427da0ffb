# Bitwise operators see ints as infinitely long two's complement.
values = [0, 1, -1, 5, -6, 0xFF, -0x100, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32, 2 ** 40 + 3,
          -(2 ** 40) - 3, 2 ** 52, 2 ** 53 - 1, -(2 ** 53) + 1, 2 ** 53, 2 ** 64 + 1, -(2 ** 70) + 1]
checksum = 0
for a in values:
    for b in values:
        checksum = (checksum * 31 + (a & b) + 3 * (a | b) + 7 * (a ^ b)) % 1000000007
        assert (a & b) + (a | b) == a + b
        assert a ^ b == (a | b) - (a & b)
print(checksum)
for a in values:
    print(a, ~a, a & 0xFFFFFFFF, a | 1, a ^ -1)
for shift in (0, 1, 5, 31, 32, 52, 53, 54, 100):
    print(shift, 1 << shift, -1 << shift, 3 << shift, 2 ** 80 >> shift, -(2 ** 80) >> shift, 12345 >> shift, -12345 >> shift)
print(1 >> 10 ** 30, -1 >> 10 ** 30, 0 << 10 ** 30)
for expression in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << (1 << 70), lambda: 1.0 << 2, lambda: 1 & 1.0):
    try:
        print(expression())
    except Exception as error:
        print(type(error).__name__, error)
