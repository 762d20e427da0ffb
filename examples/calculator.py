# Symbolic algebra in a page: classes as patterns, operators of one's own, `match`.
#
#     tauraro run examples/calculator.py

class Expression:
    __match_args__ = ('left', 'right')
    symbol = '?'

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def __repr__(self):
        return f'({self.left} {self.symbol} {self.right})'


class Sum(Expression):
    symbol = '+'


class Product(Expression):
    symbol = '*'


class Power(Expression):
    symbol = '**'


def derivative(e, variable):
    match e:
        case int():
            return 0
        case str(name):
            return 1 if name == variable else 0
        case Sum(a, b):
            return Sum(derivative(a, variable), derivative(b, variable))
        case Product(a, b):
            return Sum(Product(derivative(a, variable), b), Product(a, derivative(b, variable)))
        case Power(base, int(n)):
            return Product(Product(n, Power(base, n - 1)), derivative(base, variable))


def simplify(e):
    if not isinstance(e, Expression):
        return e
    match type(e)(simplify(e.left), simplify(e.right)):
        case Sum(0, x) | Sum(x, 0) | Product(1, x) | Product(x, 1) | Power(x, 1):
            return x
        case Product(0, _) | Product(_, 0):
            return 0
        case Power(_, 0):
            return 1
        case Sum(int(a), int(b)):
            return a + b
        case Product(int(a), int(b)):
            return a * b
        case Product(int(a), Product(int(b), x)):
            return Product(a * b, x)
        case other:
            return other


def evaluate(e, **variables):
    match e:
        case str(name):
            return variables[name]
        case Sum(a, b):
            return evaluate(a, **variables) + evaluate(b, **variables)
        case Product(a, b):
            return evaluate(a, **variables) * evaluate(b, **variables)
        case Power(a, b):
            return evaluate(a, **variables) ** evaluate(b, **variables)
        case number:
            return number


polynomial = Sum(Product(3, Power('x', 4)), Sum(Product('y', 'x'), 7))
print('f       =', polynomial)
slope = polynomial
for order in range(1, 5):
    slope = simplify(derivative(slope, 'x'))
    print("f" + "'" * order + ' ' * (6 - order), '=', slope)
print('f(2, 5) =', evaluate(polynomial, x=2, y=5))
print('f(2**64, 1) =', evaluate(polynomial, x=2 ** 64, y=1))
