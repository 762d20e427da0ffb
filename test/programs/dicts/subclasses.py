# Classes derived from dict.
class Default(dict):
    def __init__(self, factory, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.factory = factory

    def __missing__(self, key):
        value = self[key] = self.factory()
        return value


d = Default(list, a=[1])
d["b"].append(2)
d["a"].append(3)
print(d, d.factory is list, d.get("zz"), len(d))


class Logged(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)


log = Logged(x=0)
log["y"] = 1
print(log["x"] + log["y"], log.get("x"), log.pop("x"))
del log["y"]
log.update(z=1)
print(log, list(log), log == {"z": 1})


class Attributes(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    __setattr__ = dict.__setitem__


box = Attributes(size=3)
box.color = "red"
print(box.size, box["color"], box)
try:
    box.weight
except AttributeError as error:
    print("no attribute", error)
print(dict(box) == box, type(dict(box)).__name__, type(box.copy()).__name__, box | {"k": 1})
print(Attributes.fromkeys("ab", 1), type(Attributes.fromkeys("ab")).__name__)
print(isinstance(box, dict), issubclass(Attributes, dict), sorted({**box}))


class Ordered(dict):
    def __iter__(self):
        return iter(sorted(super().keys()))

    def __repr__(self):
        return f"Ordered({super().__repr__()})"


o = Ordered(c=1, a=2, b=3)
print(list(o), o, [*o], dict(o))
