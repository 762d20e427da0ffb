"""Pairs of operations that the interpreter does at once when the operands suit it: all others must come out the same."""


class Traced:
    def __init__(self, name):
        self.name = name

    def __mul__(self, other):
        return Traced(f'({self.name}*{other})')

    def __rmul__(self, other):
        return Traced(f'({other}*{self.name})')

    def __add__(self, other):
        return Traced(f'({self.name}+{other})')

    def __radd__(self, other):
        return Traced(f'({other}+{self.name})')

    def __sub__(self, other):
        return Traced(f'({self.name}-{other})')

    def __rsub__(self, other):
        return Traced(f'({other}-{self.name})')

    def __str__(self):
        return self.name


def product_and_sum(x, y, z):
    return x * y + z, z + x * y, x * y - z, z - x * y, x * y + x * y, x * y * z + z * x


def constant_first(x):
    return 2 * x, 2.5 * x, 10 - x, 1.5 - x, 3 + x, 0.5 + x, 2 * x + 1, 'a' * 3 + 'b'


VALUES = [3, -4, 2.5, -0.0, True, 2**53 - 1, 2**60, -(2**53), 1e308, float('inf')]
for x in VALUES:
    for y in (2, 0, -7, 0.5, 2**40):
        print(x, y, product_and_sum(x, y, 5), product_and_sum(x, y, -1.5), product_and_sum(y, x, x))
    print(constant_first(x))

t, u = Traced('t'), Traced('u')
print(*(str(v) for v in product_and_sum(t, u, 1)))
print(*(str(v) for v in product_and_sum(2, t, u)))
print(*(str(v) for v in product_and_sum(3, 4, t)))
print(*(str(v) for v in (2 * t, 2 - t, 2 + t, 2.5 * t - u)))
print(product_and_sum('ab', 2, 'c')[:2] if False else 'ab' * 2 + 'c', [1] * 2 + [3], 2 * (1,) + (0,))

for operation in (
    lambda a, b, c: a * b + c,
    lambda a, b, c: c - a * b,
    lambda a, b, c: 2 * a,
    lambda a, b, c: 2 - a,
):
    for arguments in ((None, 1, 2), (1, 2, None), (1, 2, 'x'), ('x', 2, 3), ([], 2, 3)):
        try:
            print(operation(*arguments))
        except TypeError as error:
            print(error)


class Point:
    kind = 'point'

    def __init__(self, x, y):
        self.x = x
        self.y = y

    @property
    def norm(self):
        return self.x * self.x + self.y * self.y


def differences(p, q):
    return p.x - q.x, p.y - q.y, p.x * q.y - p.y * q.x, p.norm - q.norm, p.kind + q.kind


for pair in ((Point(1, 2), Point(3, 4)), (Point(1.5, 2), Point(2, 1e3)), (Point(2**53, 1), Point(1, -1))):
    print(differences(*pair))
p = Point(1, 2)
del p.y
try:
    print(differences(Point(1, 2), p))
except AttributeError as error:
    print(error)
try:
    print(differences(p, Point(1, 2)))
except AttributeError as error:
    print(error)
try:
    differences(Point(1, 2), None)
except AttributeError as error:
    print(error)


def nested_items(a, i, j):
    a[i][j] += 5
    a[i][j] = a[j][i] * 2 + a[i][j]
    a[i][j] -= a[j][j] * a[i][i] + 1
    a[i][-1] *= a[j][0] * 2 - a[0][j]
    return a, a[i][j], a[i][j] + a[j][i] * a[i][j]


def results_kept(a, x, y):
    (p := x * y + 1)
    q = r = x * y + a
    s = x * y < x * y + 1 < 100
    t = [x * y + 1, x * y, 2 * x, 2 - (2 * x - x * y)]
    t[x * y - y] += x * y - a
    return p, q, r, s, t, (u := x * y) + u, x * y + (v := 3) - v


print(nested_items([[1, 2], [3, 4]], 0, 1), nested_items([[1.5, 2], [3, 4.5]], 1, 0))
print(results_kept(1, 2, 1), results_kept(1.5, 1, 2))
