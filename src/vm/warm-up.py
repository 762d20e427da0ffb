# Uses every instruction on every kind of operand and with both outcomes of every branch, so that V8 has seen all of the
# interpreter before it optimises it. What it computes does not matter.


def function(a, b=1):
    return a + b


def spread(*args, **kwargs):
    return args


def generator(n):
    yield n
    x = yield from (n, n)
    return x


class Base:
    shared = 1

    def __init__(self, x):
        self.x = x

    def method(self, y):
        self.x = y
        return self.x

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return True


class Derived(Base):
    def __init__(self, x):
        super().__init__(x)
        self.y = x

    def method(self, y):
        return super().method(y)


class Slotted:
    __slots__ = ('x',)


def arithmetic(a, b):
    x = a + b
    x = a - b
    x = a * b
    x = a / b
    x = a // b
    x = a % b
    x = a + 1
    x = a - 1
    x = a * 2
    x = a / 2
    x = a // 2
    x = a % 2
    x = a ** 2
    x = a + 1.5
    x = a - 1.5
    x = a * 1.5
    x = a / 1.5
    x = a // 1.5
    x = a % 1.5
    x = -a
    x = +a
    x = not a
    x = a
    x += b
    x -= b
    x *= b
    x += 1
    x -= 1
    x *= 2
    x += 0.5
    x -= 0.5
    x *= 0.5
    return x


def compare(a, b):
    x = a < b
    x = a <= b
    x = a > b
    x = a >= b
    x = a == b
    x = a != b
    x = a is b
    x = a is not b
    if a < b:
        x = 1
    if a <= b:
        x = 1
    if a > b:
        x = 1
    if a >= b:
        x = 1
    if a == b:
        x = 1
    if a != b:
        x = 1
    if a < b or a < b or x:
        x = 1
    if a <= b or a <= b or x:
        x = 1
    if a > b or a > b or x:
        x = 1
    if a >= b or a >= b or x:
        x = 1
    if a == b or a == b or x:
        x = 1
    if a != b or a != b or x:
        x = 1


def compare_constant(a):
    x = 1
    if a < 2:
        x = 1
    if a <= 2:
        x = 1
    if a > 2:
        x = 1
    if a >= 2:
        x = 1
    if a == 2:
        x = 1
    if a != 2:
        x = 1
    if a < 2 or a < 2 or x:
        x = 1
    if a <= 2 or a <= 2 or x:
        x = 1
    if a > 2 or a > 2 or x:
        x = 1
    if a >= 2 or a >= 2 or x:
        x = 1
    if a == 2 or a == 2 or x:
        x = 1
    if a != 2 or a != 2 or x:
        x = 1
    if a < 2.5:
        x = 1
    if a > 2.5:
        x = 1
    if a == 2.5:
        x = 1


def compare_text(a, b):
    x = a == b
    x = a < b
    if a == b:
        x = 1
    if a != b:
        x = 1
    if a == 'a':
        x = 1
    if a != 'a':
        x = 1
    if a == 'a' or a == 'a' or x:
        x = 1


def bits(a, b):
    x = a & b
    x = a | b
    x = a ^ b
    x = a << b
    x = a >> b
    x = a << 2
    x = a >> 2
    x = a & 7
    x = a | 7
    x = a ^ 7
    x = ~a


def truth(x):
    if x:
        y = 1
    if not x:
        y = 1
    if x is None:
        y = 1
    if x is not None:
        y = 1
    if x is None or x is None or y:
        y = 1
    return x and y or x


def loops(l, t, d, s):
    for i in range(2):
        x = l[i]
        x = t[i]
        x = s[i]
        l[i] = x
    for i in range(2, 0, -1):
        pass
    for x in l:
        pass
    for x in t:
        pass
    for x in s:
        pass
    for x in d:
        pass
    for x in d.items():
        pass
    for i, x in enumerate(l):
        pass
    for x in generator(1):
        pass
    i = 0
    while i < 3:
        i += 1
    while True:
        break


def items(l, t, d, s):
    x = l[0]
    x = t[0]
    x = s[0]
    x = l[-1]
    x = d['a']
    l[0] = x
    d['a'] = x
    d[1] = x
    x = d[1]
    a, b = t
    a, b = b, a
    a, *b = l
    x = 1 in l
    x = 1 not in t
    x = 'a' in d
    del d[1]
    x = l[0:1]
    x = {1, 2}
    x = {1: 2}
    x = (l, t)
    x = [i for i in l]
    x = {i: i for i in l}
    x = {i for i in l}
    x = [i for i in range(2) if i]
    x = f'{s}{a!r}{1.5:.1f}'
    l.append(1)
    l.pop()
    x = s.join(('a', 'b'))
    x = d.get('a')
    x = len(l)
    x = s + s
    x += s
    x = l + l
    x = l * 2
    return lambda: (x, a)


def calls():
    global counted
    x = function(1)
    x = function(1, 2)
    x = function(a=1)
    x = spread(1, 2, k=3)
    x = spread(*x)
    x = spread(**{'a': 1})
    x = Derived(1)
    x.method(2)
    x.method(y=1)
    x.y = x.x
    x.shared
    x = Base(1.5)
    x.method(2)
    x.x += 1
    x = Slotted()
    x.x = 1
    x.x
    x = str(1), int('1'), isinstance(x, Base), abs(-1), min(1, 2)
    counted = 0
    counted += 1


def errors():
    try:
        raise ValueError(1)
    except (KeyError, ValueError) as error:
        x = error
    try:
        try:
            [][0]
        finally:
            x = 1
    except LookupError:
        pass
    with Base(1) as x:
        pass
    assert x


for round in range(2):
    for a, b in ((7, 2), (7.5, 2.5), (2.5, 2), (7, 2.5), (1 << 40, 3), (3, 1 << 40), (1 << 70, 4), (3.5, 1 << 70)):
        arithmetic(a, b)
        compare(a, b)
        compare(b, a)
        compare(a, a)
        compare_constant(a)
        compare_constant(1)
        compare_constant(1.5)
        compare_constant(2)
        truth(a)
    for a in (None, True, False, '', 'a', [], [1], 0, 0.0):
        truth(a)
    compare_text('a', 'b')
    compare_text('b', 'a')
    compare_text('a', 'a')
    bits(5, 3)
    bits(1 << 40, 3)
    loops([1, 2], (1, 2), {'a': 1}, 'ab')
    loops([1.5, 2.5], ('a', 'b'), {'a': 1.5}, 'cd')
    items([1, 2], (1, 2), {'a': 1}, 'ab')()
    items([1.5, 2.5], ('a', 'b'), {'a': 1.5}, 'cd')()
    calls()
    errors()
