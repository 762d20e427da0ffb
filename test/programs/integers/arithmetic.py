# The operators of int, with all combinations of signs.
for a in (17, -17, 0):
    for b in (5, -5, 1):
        print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a / b)
print(2 ** 10, 2 ** 0, 0 ** 0, (-2) ** 3, 2 ** -1, (-8) ** 2)
print(-2 ** 2, -7 // 2, -7 % 3, 7 // -2, 7 % -3)
print(+5, -5, ~5, ~-1, ~0)
print(6 & 3, 6 | 3, 6 ^ 3, -6 & 3, -6 | 3, -6 ^ 3)
print(1 << 10, 1024 >> 3, -1024 >> 3, -1 >> 5, 5 >> 100, 1 << 0)
print(0 * -5, 0 // -5, 0 % -5, -0)
x = 10
x += 5; print(x)
x -= 20; print(x)
x *= -3; print(x)
x //= 4; print(x)
x %= 2; print(x)
x **= 3; print(x)
x <<= 4; x |= 3; x ^= 1; x &= 30; x >>= 1; print(x)
x /= 2; print(x)
