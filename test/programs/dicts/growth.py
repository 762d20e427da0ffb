# Many keys, deletions, and keys whose methods misbehave.
d = {}
for i in range(5000):
    d[i] = i * i
    d[str(i)] = i
    d[(i, -i)] = "t"
print(len(d), d[4999], d["4999"], d[4999, -4999], 5000 in d, (1, 1) in d)
for i in range(0, 5000, 2):
    del d[i], d[(i, -i)]
    d.pop(str(i))
print(len(d), 2 in d, 3 in d, "3" in d, (3, -3) in d, (4, -4) in d, sum(k for k in d if type(k) is int))
for i in range(0, 5000, 2):
    d[i] = "back"
print(len(d), d[0], list(d)[:3], list(d)[-2:])
copy = dict(d)
copy.clear()
print(len(d), len(copy))


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("no comparison")


d = {1: "one"}
try:
    d[BadEq()]
except ValueError as error:
    print("raised:", error)
bad = BadEq()
d = {bad: 1}
print(d[bad], len(d))
try:
    d[1]
except ValueError as error:
    print("raised:", error)


class Mutator:
    def __init__(self, target):
        self.target = target

    def __hash__(self):
        return 7

    def __eq__(self, other):
        self.target.pop(7, None)
        return False


d = {}
d[7] = "seven"
print(Mutator(d) in d, d)


class BadHash:
    def __hash__(self):
        return "text"


try:
    {BadHash(): 1}
except TypeError as error:
    print(error)


class Collide:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 42

    def __eq__(self, other):
        return self.n == other.n


d = {Collide(i): i for i in range(50)}
print(len(d), d[Collide(49)], Collide(50) in d, d.pop(Collide(10)), len(d))


class NoHash:
    __hash__ = None


class OnlyEq:
    def __eq__(self, other):
        return True


for cls in (NoHash, OnlyEq):
    try:
        {cls(): 1}
    except TypeError as error:
        print(error)
