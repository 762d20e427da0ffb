# A matrix class: operators, determinants, fractions by hand.
def gcd(a, b):
    while b: a, b = b, a % b
    return abs(a)
class Fraction:
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError('denominator is zero')
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g
    def __add__(self, o): o = as_fraction(o); return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __mul__(self, o): o = as_fraction(o); return Fraction(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __neg__(self): return Fraction(-self.n, self.d)
    def __sub__(self, o): return self + -as_fraction(o)
    def __truediv__(self, o): o = as_fraction(o); return Fraction(self.n * o.d, self.d * o.n)
    def __eq__(self, o): o = as_fraction(o); return (self.n, self.d) == (o.n, o.d)
    def __bool__(self): return self.n != 0
    def __repr__(self): return f'{self.n}/{self.d}' if self.d != 1 else str(self.n)
def as_fraction(x): return x if isinstance(x, Fraction) else Fraction(x)
class Matrix:
    def __init__(self, rows): self.rows = [list(map(as_fraction, r)) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __matmul__(self, o): return Matrix([[sum((a * b for a, b in zip(r, c)), Fraction(0)) for c in zip(*o.rows)] for r in self.rows])
    def __eq__(self, o): return self.rows == o.rows
    def __repr__(self): return '\n'.join(' '.join(f'{str(v):>6}' for v in r) for r in self.rows)
    def inverse(self):
        n = len(self.rows); m = [r + i for r, i in zip([r[:] for r in self.rows], Matrix.identity(n).rows)]
        for c in range(n):
            p = next((r for r in range(c, n) if m[r][c]), None)
            if p is None: raise ValueError('singular')
            m[c], m[p] = m[p], m[c]
            m[c] = [v / m[c][c] for v in m[c]]
            for r in range(n):
                if r != c: m[r] = [a - m[r][c] * b for a, b in zip(m[r], m[c])]
        return Matrix([r[n:] for r in m])
m = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
print(m); print(m.inverse()); print(m @ m.inverse() == Matrix.identity(3), m @ m)
try: Matrix([[1, 2], [2, 4]]).inverse()
except ValueError as error: print(error)
