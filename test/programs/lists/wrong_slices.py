# What is wrong with a slice is told before what is wrong with the value.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def assign(place, value):
    numbers = list(range(5))
    numbers[place] = value
    return numbers


for place in (slice(None, None, 0), slice("a"), slice(1.5), slice(0, 2), slice(None, None, 2), slice(2**70), slice(-(2**70), 2**70)):
    for value in (5, None, "ab", [1], (), {1: 2}):
        show(lambda: assign(place, value))
    show(lambda: list(range(5))[place])
    show(lambda: tuple(range(5))[place])
    show(lambda: range(5)[place])
    show(lambda: place.indices(5))
