# Ways to make a dict.
print({}, dict(), {"a": 1, "b": 2}, {1: "one", (2, 3): None, None: True})
print(dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": "v"}), dict(["ab", (3, 4)]))
print(dict({"a": 1}, b=2, a=3), dict(zip("abc", range(3))))
print({x: x * x for x in range(5)}, {k: v for k, v in [("a", 1), ("b", 2)] if v > 1})
print({**{"a": 1}, "b": 2, **{"a": 3}})
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict.fromkeys([]))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)
print(len({}), len({1: 1}), bool({}), bool({0: 0}))
d = {"z": 1, "a": 2, "m": 3}
print(d, list(d), sorted(d))
d["a"] = 20
d["q"] = 4
print(d)
del d["z"]
d["z"] = 5
print(d, "z" in d, 20 in d)


class Keyed:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


print(dict(Keyed()), {**Keyed()})


class Table(dict):
    def __missing__(self, key):
        return f"<{key}>"


t = Table(a=1)
print(t["a"], t["b"], t.get("b"), "b" in t, t, len(t), isinstance(t, dict))


def show(**options):
    print(options)


show(**{"x": 1}, y=2)
show(**dict.fromkeys("ab", 0))
