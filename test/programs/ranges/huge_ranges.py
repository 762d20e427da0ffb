# Ranges with bounds beyond 64 bits.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


huge = 2**70
numbers = range(huge, huge + 10, 3)
print(numbers, numbers[1], numbers[-1], list(numbers), numbers[1:], huge + 3 in numbers, numbers.index(huge + 6), numbers.count(huge))
print(range(0, huge, huge // 2)[::-1], bool(range(huge)), range(huge)[huge - 1], range(-huge, huge)[::huge])
show(lambda: len(range(huge)))
show(lambda: range(huge)[huge])
show(lambda: range(huge)[huge:])
show(lambda: range(0, 10, 0))
show(lambda: range(1.5))
show(lambda: range(1, "2"))
iterator = iter(range(huge, huge + 3))
next(iterator)
print(iterator.__length_hint__(), iterator.__reduce__()[1:], list(iterator))
print(reversed(range(huge, huge + 2)).__next__(), hash(range(huge)) == hash(range(0, huge, 1)), range(huge) == range(0, huge))
