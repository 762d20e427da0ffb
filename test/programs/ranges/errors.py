# The errors of range, with their exact texts.
def attempt(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(1.5))
attempt(lambda: range("x"))
attempt(lambda: range(1, None))
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(5)[5])
attempt(lambda: range(5)[-6])
attempt(lambda: range(5)["x"])
attempt(lambda: range(5)[1.0])
attempt(lambda: range(5)[::0])
attempt(lambda: range(5).index(9))
attempt(lambda: range(5).index("x"))
attempt(lambda: range(5).index())
attempt(lambda: range(5) + range(5))
attempt(lambda: range(5) * 2)
attempt(lambda: range(5) < range(6))
attempt(lambda: range(stop=5))
attempt(lambda: range(5)())


def assign():
    range(5)[0] = 1


def set_start():
    range(5).start = 1


def derive():
    class Derived(range):
        pass


attempt(assign)
attempt(set_start)
attempt(derive)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print(range(Index(3)), list(range(Index(1), Index(6), Index(2))), range(10)[Index(4)], Index(2) in range(3))
print(range(True), list(range(False, 3)), range(5)[True])
attempt(lambda: range(Index("x")))
