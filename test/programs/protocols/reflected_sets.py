# The reflected operators of sets, by themselves and of classes that define them.
print({1, 2}.__rsub__({2, 3}), {1, 2}.__rand__(frozenset([2])), {1}.__ror__({2}), {1, 2}.__rxor__({2, 3}))
print({1}.__rsub__([1]), frozenset([1]).__rand__(1))


class Loud(set):
    def __rsub__(self, other):
        return "rsub"

    def __ror__(self, other):
        return "ror"


print({1, 2} - Loud([1]), {1} | Loud(), Loud([1, 2]) - {1}, {1} & Loud([1]))


class Other:
    def __rand__(self, other):
        return "and", other


print({1} & Other(), frozenset() & Other())
print(b"%d" % 5, b"%d".__rmod__(b"%s"), b"x".__rmod__("%s"), bytearray(b"q").__rmod__(bytearray(b"<%s>")))
