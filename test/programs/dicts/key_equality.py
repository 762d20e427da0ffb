# Equal keys are one key, whatever their type; the first object stays.
d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, len(d), d[True], d[1.0])
d = {True: "yes", 0.0: "zero"}
d[1] = "one"
d[False] = "no"
print(d)
d = {2**70: "big", 1e300: "huge", 0.5: "half"}
print(d[2**70], d[1e300], d[int(1e300)], d[0.5], 2.0**70 in d)
print({-1: "a", -2: "b"}, {-0.0: 1}[0], {0: 1}[-0.0])
print({"1": "text", 1: "int", (1,): "tuple", 1.5: "float", None: "none", "": "empty"})
nan = float("nan")
d = {nan: 1}
print(d[nan], float("nan") in d, len({nan: 1, float("nan"): 2}))
d = {"é": 1, "e\u0301": 2, "😀": 3}
print(len(d), d["😀"], "\U0001f600" in d)
key = "ab"
d = {"a" + "b": 1}
d[key] = 2
print(d)


class Case:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return self.text.lower() == getattr(other, "text", other).lower()

    def __hash__(self):
        return hash(self.text.lower())

    def __repr__(self):
        return f"Case({self.text!r})"


d = {Case("Key"): 1, "other": 2}
d[Case("KEY")] = 3
print(d, d[Case("key")], d["key"], Case("OTHER") in d, "nothing" in d)
d["key"] = 4
d["new"] = 5
print(d, d[Case("NEW")])
del d["key"]
print(d)


class Identity:
    pass


one, two = Identity(), Identity()
d = {one: 1, two: 2, Identity: 3, len: 4}
print(d[one], d[two], d[Identity], d[len], Identity() in d)


class Str(str):
    pass


class Int(int):
    pass


d = {Str("s"): 1, Int(5): 2}
print(d["s"], d[5], d[Str("s")], d, 5.0 in d)
