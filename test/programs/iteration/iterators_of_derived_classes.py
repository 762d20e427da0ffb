# An iterator of a derived class is its own iterator; a call that uses up its own iterator ends it.
class Numbered(enumerate):
    pass


class Pairs(zip):
    pass


for iterator in (Numbered("ab"), Pairs("ab", "cd")):
    print(iter(iterator) is iterator, list(iterator))


def call():
    if call.used:
        return "end"
    call.used = True
    list(call.iterator)
    return "more"


call.used = False
call.iterator = iter(call, "end")
print(next(call.iterator, "ended"))


class NoLength:
    def __getitem__(self, index):
        return index


try:
    reversed(NoLength())
except TypeError as error:
    print(error)

print("a,b,c".split(",", 2**62), "a,b".rsplit(",", 2**63 - 1), "aa".replace("a", "b", 2**60), b"a b".split(None, 2**62))
try:
    "a".split(",", 2**63)
except OverflowError as error:
    print(type(error).__name__)
