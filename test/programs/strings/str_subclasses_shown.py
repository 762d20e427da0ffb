# __str__ and __repr__ may give instances of classes derived from str; a derived class's own __str__ counts in formats.
class Text(str):
    pass


class Named:
    def __repr__(self):
        return Text("a name")

    def __str__(self):
        return Text("shown")


named = Named()
print(repr(named), str(named), f"{named} {named!r}", "%s %r" % (named, named), ascii(named))


class Loud(str):
    def __str__(self):
        return "loud " + self.upper()


class Number(int):
    def __str__(self):
        return "a number"


class Ratio(float):
    def __str__(self):
        return "a ratio"


for value in (Loud("x"), Number(3), Ratio(1.5)):
    print("{}".format(value), f"{value}", format(value), "%s" % value, "|{:>8}|".format(value))
