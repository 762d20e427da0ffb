# Who answers a binary operator: left, right, and first of all a subclass on the right.
OPERATORS = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'matmul', 'lshift', 'rshift', 'and', 'or', 'xor']

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
class Left:
    def __add__(self, other): return 'left add'
    def __radd__(self, other): return 'left radd'
class Right:
    def __radd__(self, other): return 'right radd'
class Sub(Left):
    def __radd__(self, other): return 'sub radd'
class SubPlain(Left): pass
class Refuses:
    def __add__(self, other): return NotImplemented
    def __radd__(self, other): return NotImplemented
    def __iadd__(self, other): return NotImplemented
class SubRefuses(Left):
    def __radd__(self, other): print('asked first'); return NotImplemented
report(lambda: Left() + Right())
report(lambda: 1 + Right())
report(lambda: Left() + Sub())
report(lambda: Left() + SubPlain())
report(lambda: Sub() + Left())
report(lambda: Refuses() + Right())
report(lambda: Refuses() + Refuses())
report(lambda: Refuses() + 1)
report(lambda: 1 + Refuses())
report(lambda: Left() + SubRefuses())
report(lambda: object() + object())
class Both:
    def __add__(self, other): print('add'); return NotImplemented
    def __radd__(self, other): print('radd'); return 'r'
report(lambda: Both() + Both())
class Int(int):
    def __radd__(self, other): return 'Int radd'
    def __rsub__(self, other): return NotImplemented
report(lambda: 1 + Int(2))
report(lambda: 1 - Int(2))
report(lambda: True + Int(2))
report(lambda: 1.5 + Int(2))
class NoAdd:
    __add__ = None
class NoRadd:
    __radd__ = None
report(lambda: NoAdd() + 1)
report(lambda: 1 + NoRadd())
report(lambda: NoAdd() + Right())
class Instance: pass
i = Instance()
i.__add__ = lambda other: 'never'
report(lambda: i + 1)
class All: pass
for name in OPERATORS:
    setattr(All, f'__{name}__', lambda self, other, name=name: f'{name} {other}')
    setattr(All, f'__r{name}__', lambda self, other, name=name: f'r{name} {other}')
    setattr(All, f'__i{name}__', lambda self, other, name=name: f'i{name} {other}')
x = All()
print(x + 1, x - 1, x * 1, x / 1, x // 1, x % 1, x ** 1, x @ 1, x << 1, x >> 1, x & 1, x | 1, x ^ 1)
print(1 + x, 1 - x, 1 * x, 1 / x, 1 // x, 1 % x, 1 ** x, 1 @ x, 1 << x, 1 >> x, 1 & x, 1 | x, 1 ^ x)
for statement in ('y += 1', 'y -= 1', 'y *= 1', 'y /= 1', 'y //= 1', 'y %= 1', 'y **= 1', 'y @= 1', 'y <<= 1', 'y >>= 1', 'y &= 1', 'y |= 1', 'y ^= 1'):
    scope = {'y': x}
    exec(statement, scope)
    print(scope['y'], end=', ')
print()
class Pow:
    def __pow__(self, other, mod=None): return 'pow', other, mod
    def __rpow__(self, other, mod=None): return 'rpow', other, mod
report(lambda: pow(Pow(), 2, 3))
report(lambda: pow(2, Pow()))
report(lambda: pow(2, Pow(), 3))
report(lambda: 2 ** Pow())
class Divmod:
    def __divmod__(self, other): return 'divmod'
    def __rdivmod__(self, other): return 'rdivmod'
report(lambda: (divmod(Divmod(), 1), divmod(1, Divmod())))
report(lambda: divmod(object(), 1))
class Raises:
    def __add__(self, other): raise ValueError('add')
report(lambda: Raises() + Right())
class Static:
    @staticmethod
    def __add__(other): return 'static', other
    @classmethod
    def __sub__(cls, other): return cls.__name__, other
    __mul__ = lambda *args: len(args)
    __truediv__ = len
report(lambda: (Static() + 1, Static() - 2, Static() * 3))
report(lambda: Static() / 'four')
