# What built-ins take of a generator expression: sums, the first that counts, extremes, all elements.

class Metre:
    def __init__(self, length):
        self.length = length

    def __radd__(self, other):
        return Metre(other + self.length)

    def __add__(self, other):
        return Metre(self.length + (other.length if isinstance(other, Metre) else other))

    def __bool__(self):
        print('asked for the truth of', self.length)
        return self.length > 1

    def __lt__(self, other):
        print('compared', self.length, other.length)
        return self.length < other.length

    def __repr__(self):
        return f'Metre({self.length})'


# Sums of all kinds of numbers, and of what comes to no number.
print(sum(i for i in range(0)), sum((i for i in range(4)), 10), sum((i for i in range(3)), start=0.5))
print(sum(i * 2**53 for i in range(5)), sum(-(2**62) * i for i in range(9)), sum(i > 2 for i in range(9)))
print(sum(0.1 for _ in range(10)), sum(x for x in (1, 2.5, True, 10**20, 0.25)), sum(x for x in (10**30, 0.5)))
print(sum(-0.0 for _ in range(2)), sum((-0.0 for _ in range(2)), -0.0), sum(1j * i for i in range(4)))
print(sum(Metre(i) for i in range(4)), sum((Metre(i) for i in (1, 2)), 5))
print(sum((x for x in (1, 2, Metre(3), 4, 5)), 1))
print(sum(([i] for i in range(3)), []), sum(((i,) for i in range(3)), ()))

# The first that decides ends the walk; the rest is still there.
numbers = (print('made', i) or i for i in range(6))
print(any(n == 2 for n in numbers), next(numbers), list(numbers))
numbers = (i for i in (5, 4, 0, 3, 0, 1))
print(all(numbers), list(numbers), all(numbers), any(numbers))
print(any(Metre(i) for i in range(4)), all(Metre(i) for i in (3, 1, 2)))
print(any(x for x in (0, 0.0, None, '', [], False)), all(x for x in (1, 2.5, 'a', [0], True, 2**70)))

# Extremes: of what compares equal, the first.
print(min(i * i % 7 for i in range(1, 6)), max(i * i % 7 for i in range(1, 6)), max(x for x in (1, True, 1.0)))
print(min(x for x in (2.5, 2, 2.0)), max(x for x in (2**60, 2.0**60)), min(word for word in 'to be or not'.split()))
print(min(Metre(i) for i in (3, 1, 2)), max((i for i in range(9)), key=lambda i: i % 5))
print(max((i for i in ()), default='none'), min((x for x in (float('nan'), 1.0))), min(x for x in (1.0, float('nan'))))
for empty in (lambda: min(i for i in ()), lambda: max((i for i in ()), key=abs)):
    try:
        empty()
    except ValueError as error:
        print(error)
try:
    print(min(print('made', x) or x for x in (1, 'a', 2)))
except TypeError as error:
    print(error)

# All of them.
print(list(i for i in range(3)), tuple(i for i in 'ab'), sorted(-i for i in range(4)), set(i % 2 for i in range(9)))
print(dict((i, i * i) for i in range(3)), ','.join(str(i) for i in range(4)), bytes(i for i in range(3)))
first, *rest = (i for i in range(4))
print(first, rest, *(i + 1 for i in rest))
print(list((i, j) for i in range(3) for j in range(i)), sum(i * j for i in range(9) if i % 2 for j in range(i)))


# The expression's frame is there while its code runs, and only then.
import sys


def divide(n):
    print('called in', [sys._getframe(i).f_code.co_name for i in (1, 2)])
    return 1 // n


def failing(fold):
    try:
        fold(divide(n) for n in (1, 0))
    except ZeroDivisionError as error:
        place = error.__traceback__
        while place is not None:
            print(place.tb_frame.f_code.co_name, 'at line', place.tb_lineno)
            place = place.tb_next


for fold in (sum, max, list, all):
    failing(fold)


def stops():
    raise StopIteration


try:
    sum(stops() for _ in range(2))
except RuntimeError as error:
    print(error, repr(error.__cause__))

this = (this.gi_running for _ in range(2))
print(this.gi_running, list(this), this.gi_running, this.gi_frame)
this = (next(this) for _ in range(2))
try:
    sum(this)
except ValueError as error:
    print(error)
print(list(this), next(this, 'finished'))


def fold_locals(limit):
    return sum(len(locals()) for i in range(limit))


print(fold_locals(3))


# A sum within a sum, and one that is left by an exception in the middle.
def outer(n):
    return sum(max(i * j % 5 for j in range(n)) for i in range(n))


print(outer(7))
values = (10 // (3 - i) for i in range(6))
try:
    sum(values)
except ZeroDivisionError as error:
    print(error, list(values))
