# round() on ints: to tens, hundreds ..., ties to even.
for n in (5, 15, 25, 35, 14, 16, -5, -15, -25, 149, 150, 151, 250, 1250, 1350, 2 ** 60, 10 ** 25 + 5 * 10 ** 9):
    print(n, round(n), round(n, 2), round(n, -1), round(n, -2), round(n, -10), round(n, -30))
print(round(15, None), type(round(15, -1)), round(True), round(12345, -300))
try:
    round(5, 1.5)
except TypeError as error:
    print(error)
