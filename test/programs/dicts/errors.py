# The errors of dict, with their exact texts.
def attempt(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


d = {"a": 1}
attempt(lambda: d["x"])
attempt(lambda: d[5])
attempt(lambda: d[(1, 2)])
attempt(lambda: d[None])
attempt(lambda: d.__delitem__("x"))
attempt(lambda: d.pop("x"))
attempt(lambda: {}.popitem())
attempt(lambda: d[[1]])
attempt(lambda: d[{}])
attempt(lambda: d.get([]))
attempt(lambda: {[]: 1})
attempt(lambda: [1] in d)
attempt(lambda: d.setdefault({1}, 2))
attempt(lambda: d.get())
attempt(lambda: d.pop())
attempt(lambda: d.pop(1, 2, 3))
attempt(lambda: d.update(5))
attempt(lambda: d.update([5]))
attempt(lambda: d.update([(1, 2, 3)]))
attempt(lambda: d.update(["x"]))
attempt(lambda: d.update({}, {}))
attempt(lambda: dict(5))
attempt(lambda: dict([1]))
attempt(lambda: dict({}, {}))
attempt(lambda: dict.fromkeys())
attempt(lambda: dict.fromkeys(5))
attempt(lambda: d.keys(1))
attempt(lambda: d | [1])
attempt(lambda: d + d)
attempt(lambda: d < d)
attempt(lambda: hash(d))
attempt(lambda: d.x)
attempt(lambda: d())
attempt(lambda: {**5})
attempt(lambda: (lambda **k: k)(**{1: 2}))
attempt(lambda: [*d.values()][1])
try:
    d["missing"]
except KeyError as error:
    print(repr(error), error.args, str(error))
