# A list that is changed while it is sorted is told of, also when it is empty again at the end.

def attempt(numbers, change):
    def key(number):
        change(numbers)
        return -number

    try:
        numbers.sort(key=key)
    except ValueError as error:
        print("ValueError:", error, numbers)
    else:
        print("sorted:", numbers)


def append_and_pop(numbers):
    numbers.append("x")
    numbers.pop()


def append_and_clear(numbers):
    numbers.append("x")
    del numbers[:]


attempt([2, 1, 3], lambda numbers: None)
attempt([2, 1, 3], lambda numbers: numbers.append(4))
attempt([2, 1, 3], append_and_pop)
attempt([2, 1, 3], append_and_clear)
attempt([2, 1, 3], lambda numbers: numbers.clear())
attempt([2, 1, 3], lambda numbers: print("seen", numbers, len(numbers)))
attempt([], append_and_pop)
