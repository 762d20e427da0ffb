# Classes derived from int and float keep their class only where they define it.
class Metres(int):
    def __add__(self, other):
        return Metres(int(self) + int(other))

    def __repr__(self):
        return f'Metres({int(self)})'


m = Metres(5)
print(m, repr(m), m + 3, 3 + m, type(m + 3).__name__, type(3 + m).__name__, type(m * 2).__name__)
print(m == 5, 5 == m, m < 6, hash(m) == hash(5), [10, 20, 30, 40, 50, 60][m], {5: 'x'}[m], range(m)[2])
print(f'{m:03d}', '%d' % m, int(m), float(m), m / 2, m // 2, -m, divmod(m, 3), bool(Metres(0)), m.bit_length())


class Celsius(float):
    def fahrenheit(self):
        return self * 9 / 5 + 32


c = Celsius('36.6')
print(c, c.fahrenheit(), c + 1, 1 + c, c == 36.6, round(c), isinstance(c, float), f'{c:.2f}', '%.1f' % c, c.is_integer())
print(sum([Metres(1), Metres(2)]), max(Metres(3), 2), sorted([Metres(3), 1, Metres(2)]), int('7') + Metres(1))
