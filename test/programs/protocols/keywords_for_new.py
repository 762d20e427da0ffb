# Keyword arguments that list and set do not know may be for the class's own __new__.
class Tagged(list):
    def __new__(cls, items, tag=None):
        self = super().__new__(cls, items)
        self.tag = tag
        return self


tagged = Tagged([1, 2], tag="t")
print(tagged, tagged.tag)


class Plain(list):
    pass


for make in (list, Plain, set, tuple, frozenset):
    try:
        make([1], tag="t")
    except TypeError as error:
        print(error)
