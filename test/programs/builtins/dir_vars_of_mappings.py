# dir() and vars() take what stands in for the variables: a mapping of eval's, a property named __dict__.
class Mapping:
    def __getitem__(self, key):
        if key == "a":
            return 12
        raise KeyError

    def keys(self):
        return list("zyx")


mapping = Mapping()
print(eval("a", globals(), mapping), eval("dir()", globals(), mapping), eval("locals()", globals(), mapping) is mapping)


class Own:
    @property
    def __dict__(self):
        return {"own": True}


print(vars(Own()))


class Hashed(int):
    def __hash__(self):
        return self


print(hash(Hashed(42)) == hash(42), hash(Hashed(2**100)) == hash(2**100))
