# Powers that overflow, divide by zero, or leave the reals.
def show(base, exponent):
    try:
        print(base, exponent, base**exponent)
    except (ZeroDivisionError, OverflowError, TypeError) as error:
        print(base, exponent, type(error).__name__, error)


inf, nan = float("inf"), float("nan")
for base in (0j, 1j, -1.0, 2, inf, 1e200 + 1j):
    for exponent in (0, 2, -1, 0j, 1j, 0.5, -2 + 0j, 100):
        show(base, exponent)
show(1j, "a")
for function in (lambda: pow(1j, 2, 3), lambda: pow(2, 1j, 3), lambda: pow(2, 3, 1j)):
    try:
        function()
    except ValueError as error:
        print(error)
print((1j).__getnewargs__(), (2 - 3j).__getnewargs__(), (1j).__complex__(), (1j).__pow__("a"))
