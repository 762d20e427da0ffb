# slice as an object, and classes that take slices.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, 2))
print(s == slice(1, 10, 2), s != slice(1, 10), slice(1, 2) < slice(1, 3), slice("a", [1]))
print(s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(5, 1).indices(3))
print(slice(10**30).indices(10**31), slice(-(10**30), 10**30, 7).indices(100), slice(None).indices(0))
print([0, 1, 2, 3, 4, 5][s], "abcdefgh"[slice(2, 5)], (1, 2, 3)[slice(None, None, -1)])


class Probe:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


p = Probe()
print(p[1], p[1:2], p[:], p[::3], p[1:2, 3], p[..., :], p["a":"b"], p[()], p[1,])
p[2:3] = 4
del p[::-1]
p[1:2, 5] = "x"


class Pages:
    def __init__(self, text):
        self.text = text

    def __len__(self):
        return len(self.text)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [self.text[i] for i in range(*key.indices(len(self)))]
        return self.text[key]


pages = Pages("abcdef")
print(pages[1:4], pages[::-2], pages[-1], pages[10:], list(pages))
for action in (
    lambda: slice(),
    lambda: slice(1, 2, 3, 4),
    lambda: slice(1, 2).indices(-1),
    lambda: slice(1, 2).indices("x"),
    lambda: slice("x").indices(5),
    lambda: slice(1, 2, 0).indices(5),
    lambda: hash(slice(1)),
    lambda: [1, 2]["a":],
    lambda: "ab"[1.5:],
    lambda: (1, 2)[::0],
    lambda: {}[1:2],
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)
