"""Operators of instances: who is asked first, NotImplemented, exceptions and recursion inside special methods."""

import sys


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.amount + other.amount)
        return NotImplemented

    def __radd__(self, other):
        return f'{other!r} + {self.amount}'

    def __sub__(self, other):
        raise ValueError(f'no {other}')

    def __mul__(self, factor):
        return NotImplemented

    def __truediv__(self, other):
        return self.amount / other

    def __eq__(self, other):
        return NotImplemented if isinstance(other, str) else self.amount == other.amount

    def __lt__(self, other):
        return [self.amount] if self.amount < other.amount else []

    def __repr__(self):
        return f'Money({self.amount})'


class Coin(Money):
    def __add__(self, other):
        return 'Coin first'

    def __radd__(self, other):
        return 'Coin reflected first'


class Text:
    def __radd__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return 'yes' if isinstance(other, Money) else NotImplemented

    def __gt__(self, other):
        return NotImplemented


print(Money(1) + Money(2), 5 + Money(3), Money(1) + Coin(2), Coin(1) + Money(2))
for attempt in (
    lambda: Money(1) + 3,
    lambda: Money(1) + Text(),
    lambda: Money(1) * 2,
    lambda: Money(1) - 2,
    lambda: Money(6) / 0,
    lambda: Money(1) < Text(),
    lambda: Money(1) == 3,
):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
print(Money(1) / 4)

m = Money(1)
m += Money(5)
print(m)
try:
    m += 1.5
except TypeError as error:
    print(error)

for left in (Money(1), {}, 1.5, None):
    for right in ('a', [1]):
        try:
            left *= right
        except TypeError as error:
            print(error)

branches = []
if Money(1) == Money(1):
    branches.append('equal')
if not Money(1) == Money(2):
    branches.append('not equal')
if Money(1) == 'one':
    branches.append('wrong')
if Text() == Money(1):
    branches.append('truthy answer')
if Money(1) < Money(2):
    branches.append('less')
if Money(2) < Money(1):
    branches.append('wrong')
if Money(1) != Money(2):
    branches.append('unequal')
while Money(1) < Money(1):
    branches.append('wrong')
print(branches)


class Doubtful:
    def __bool__(self):
        raise RuntimeError('who knows')


class Odd:
    def __eq__(self, other):
        return Doubtful()


try:
    if Odd() == 1:
        print('wrong')
except RuntimeError as error:
    print(error, sys.exc_info()[2].tb_next.tb_frame.f_code.co_name)


class Deep:
    def __init__(self, depth):
        self.depth = depth

    def __add__(self, other):
        return other if self.depth == 0 else Deep(self.depth - 1) + (other + 1)


print(Deep(300) + 0)


class Lazy:
    def __add__(self, other):
        yield from (self, other)


print([type(x).__name__ for x in Lazy() + 2])


class Patched:
    def __add__(self, other):
        return 'first'


print(Patched() + 1, end=' ')
Patched.__add__ = lambda self, other: 'second'
print(Patched() + 1, end=' ')
Patched.__add__ = lambda self, *others: f'any of {others}'
print(Patched() + 1)
