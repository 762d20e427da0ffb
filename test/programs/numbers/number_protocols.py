# Conversions ask for __int__, __index__, __float__, __trunc__, __round__ ... and check what comes back.
class Number:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 3

    def __round__(self, digits=None):
        return ('round', digits)

    def __abs__(self):
        return 'abs'

    def __neg__(self):
        return 'neg'

    def __bool__(self):
        return False

    def __divmod__(self, other):
        return ('divmod', other)

    def __rpow__(self, other):
        return ('rpow', other)


n = Number()
print(int(n), float(n), [0, 1, 2, 30][n], hex(n), bin(n), round(n), round(n, 2), abs(n), -n, bool(n), divmod(n, 4), 2 ** n)
print('abc' * n, range(n), 'abcdef'[n], list(range(10))[n:], chr(n))


class Wrong:
    def __int__(self):
        return 'x'

    def __float__(self):
        return 5

    def __index__(self):
        return 1.0


class OnlyIndex:
    def __index__(self):
        return 12


print(int(OnlyIndex()), float(OnlyIndex()), complex(OnlyIndex()))
w = Wrong()
for action in (lambda: int(w), lambda: float(w), lambda: [1][w], lambda: hex(w), lambda: -w, lambda: abs(w), lambda: round(w)):
    try:
        print(action())
    except TypeError as error:
        print(error)
