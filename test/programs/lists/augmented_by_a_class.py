# A class on the right of `+=` and `*=` is asked before the list, which is no number; a class on the left is asked first.
class Right:
    def __radd__(self, other):
        return "radd", other

    def __rmul__(self, other):
        return "rmul", other

    def __iter__(self):
        return iter("ab")


class Declining(Right):
    def __radd__(self, other):
        return NotImplemented


class Silent(Right):
    def __radd__(self, other):
        return None


class Derived(list):
    pass


class Own(list):
    def __iadd__(self, other):
        return "iadd"


for make in (lambda: [1], lambda: Derived([1]), lambda: Own([1]), lambda: bytearray(b"1")):
    for right in (Right(), Declining(), Silent(), [2], 3):
        values = make()
        try:
            values += right
            print(values)
        except TypeError as error:
            print(error)
        values = make()
        try:
            values *= right
            print(values)
        except TypeError as error:
            print(error)
