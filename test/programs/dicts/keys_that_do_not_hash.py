# Keys that cannot be hashed, or will not compare.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Unhashable:
    __hash__ = None


class Fails:
    def __hash__(self):
        raise ValueError("hash")


class Text:
    def __hash__(self):
        return "text"


class Unequal:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("equal")


for key in ([], {}, set(), Unhashable(), Fails(), Text()):
    show(lambda: {key: 1})
    show(lambda: {1: 2}[key])
    show(lambda: key in {1: 2})
    show(lambda: {1: 2}.get(key))
    show(lambda: {1: 2}.pop(key, 0))
    show(lambda: {}.pop(key, 0))
    show(lambda: {1}.discard(key) if type(key) is not set else None)
    show(lambda: dict.fromkeys([key]))
show(lambda: {Unequal(): 1, Unequal(): 2})
show(lambda: {1: 1}[Unequal()])
show(lambda: {}.pop([]))
