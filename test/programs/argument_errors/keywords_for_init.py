# Keyword arguments that a built-in constructor does not know may be for the class's own __init__ or __new__.
class Meters(float):
    def __init__(self, value, label="m"):
        self.label = label


length = Meters(1.5, label="metre")
print(length, length.label)


class Pair(tuple):
    def __new__(cls, items=(), name=None):
        self = super().__new__(cls, items)
        self.name = name
        return self


pair = Pair([1, 2], name="both")
print(pair, pair.name)


class Plain(float):
    pass


try:
    Plain(1.5, label="m")
except TypeError as error:
    print(error)


class Listed(list):
    def __init__(self, *items, label):
        super().__init__(items)
        self.label = label


listed = Listed(1, 2, label="x")
print(listed, listed.label)
try:
    list.__init__([], iterable=[])
except TypeError as error:
    print(error)
