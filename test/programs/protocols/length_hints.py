# Whoever makes a list asks how long it will be: __len__ first, then __length_hint__.
class Numbers:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        print("iter", end=" ")
        return iter([1, 2, 3])

    def __length_hint__(self):
        print("hint", end=" ")
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


def show(make, hint):
    try:
        print(make(Numbers(hint)))
    except Exception as error:
        print(type(error).__name__, error)


for hint in (3, 0, 100, True, NotImplemented, -1, "3", 2**70, TypeError("ignored"), ValueError("passed on")):
    show(list, hint)
show(tuple, -1)
show(sorted, -1)
show(lambda numbers: [*numbers], -1)
show(lambda numbers: [].extend(numbers), -1)
show(lambda numbers: (lambda *args: args)(*numbers), -1)
show(min, -1)
show(set, -1)
show(sum, -1)


class Sized(Numbers):
    def __len__(self):
        print("len", end=" ")
        return self.hint


try:
    print(list(Sized(-5)))
except ValueError as error:
    print(error)
print(list(Sized(2)))
