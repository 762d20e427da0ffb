# The errors of tuple, with their exact texts.
def attempt(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


t = (1, 2)


def assign():
    t[0] = 5


def delete():
    del t[0]


def unpack_more():
    a, b, c = t


def unpack_fewer():
    (a,) = t


def unpack_star():
    a, b, c, *d = t


attempt(assign)
attempt(delete)
attempt(unpack_more)
attempt(unpack_fewer)
attempt(unpack_star)
attempt(lambda: t[2])
attempt(lambda: t[-3])
attempt(lambda: t["x"])
attempt(lambda: t[1.5])
attempt(lambda: t.index(5))
attempt(lambda: t.index())
attempt(lambda: t.count())
attempt(lambda: t + [1])
attempt(lambda: t + 1)
attempt(lambda: t * "x")
attempt(lambda: t * t)
attempt(lambda: t < 5)
attempt(lambda: (1, "a") < (1, 2))
attempt(lambda: hash(([],)))
attempt(lambda: {([], 1): 2})
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: t.append(3))
attempt(lambda: t())
