# Iterating over dicts and their views, and what changes meanwhile.
d = {"a": 1, "b": 2, "c": 3}
for key in d:
    print(key, d[key], end=" ")
print()
for key, value in d.items():
    d[key] = value * 10
print(d)


def attempt(action):
    try:
        action()
    except RuntimeError as error:
        print(type(error).__name__, error)


def add():
    for key in d:
        d[key + "x"] = 1


def delete():
    for key in d:
        del d[key]


def swap():
    for key in d:
        del d[key]
        d[key + "!"] = 0


attempt(add)
print(d)
attempt(delete)
print(d)
d = {1: 1}
it = iter(d)
print(next(it), next(it, "end"), next(it, "end"))
d[2] = 2
print(next(it, "still at the end"))
for key in list(d):
    del d[key]
print(d)
d = {i: i for i in range(20)}
for i in range(0, 20, 2):
    del d[i]
print(list(d), list(d.values()), len(d))
d[0] = "again"
print(list(d)[-1], list(d.items())[-1])
while d:
    key, value = d.popitem()
print(d)
queue = {i: None for i in range(3)}
for i in range(3, 200):
    first = next(iter(queue))
    del queue[first]
    queue[i] = None
print(list(queue))
print(type(iter({})).__name__, type(iter({}.values())).__name__, type(iter({}.items())).__name__)
print([*zip({"a": 1}, {"b": 2}.values())], dict(enumerate("xy")))
print(iter(d.keys()).__length_hint__(), list(map(str.upper, {"k": 0})))
