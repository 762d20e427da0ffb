# What methods of a str of a derived class give, and what its own methods change.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Loud(str):
    def __str__(self):
        return "STR"

    def __repr__(self):
        return "REPR"

    def __len__(self):
        return 99


loud = Loud("ab")
print(loud, [loud], str(loud), len(loud), f"{loud}", f"{loud!s:>5}", "%s %r" % (loud, loud), "{}".format(loud), format(loud))
for result in (loud.upper(), loud[:], loud * 1, loud.strip(), loud.replace("x", "y"), loud.center(1), loud + "", loud.lower(), loud.removeprefix("z"), loud.zfill(1), "".join([loud]), loud.translate({}), loud.expandtabs()):
    print(type(result).__name__, end=" ")
print()
print(loud == "ab", {loud: 1}["ab"], loud in "xaby", "xaby".find(loud), loud < "b", hash(loud) == hash("ab"), loud.join(["x", "y"]))
