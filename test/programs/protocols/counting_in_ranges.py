# Ranges find ints by arithmetic, and anything else by comparing.
class Same:
    def __eq__(self, other):
        return True


class Three(int):
    pass


class Picky(int):
    def __eq__(self, other):
        return other == 2

    __hash__ = int.__hash__


numbers = range(0, 10, 2)
print(numbers.count(4), numbers.count(3), numbers.count(4.0), numbers.count("4"), numbers.count(Same()))
print(range(5).count(Three(3)), range(5).index(Three(3)), range(5).count(Picky(0)), range(5).count(True))
print(range(10**30, 10**30 + 5).count(10**30 + 2), range(3).index(2.0), range(3).index(Same()))
for wanted in (7, 2.5, "a", None):
    try:
        range(5).index(wanted)
    except ValueError as error:
        print(error)
