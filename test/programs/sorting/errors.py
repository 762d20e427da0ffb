# What goes wrong while sorting, and what is left of the list.
def attempt(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted(["a", 1]))
attempt(lambda: sorted([None, None]))
attempt(lambda: sorted([1, None]))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted([1j, 2j]))
attempt(lambda: sorted([object(), object()], key=id) and "sorted by id")
attempt(lambda: sorted([1, 2], key=5))
attempt(lambda: sorted([1, 2], key=lambda: 0))
attempt(lambda: sorted())
attempt(lambda: [].sort(len))
attempt(lambda: [1].sort(reverse="x"))
attempt(lambda: [1].sort(other=1))
attempt(lambda: (1, 2).sort())

items = [5, 3, 8, 1]


def failing_key(x):
    if x == 8:
        raise ValueError("no key for 8")
    return x


try:
    items.sort(key=failing_key)
except ValueError as error:
    print(error, items)


class Fragile:
    comparisons = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Fragile.comparisons += 1
        if Fragile.comparisons > 30:
            raise RuntimeError("tired")
        return self.n < other.n


fragile = [Fragile(n * 7 % 20) for n in range(20)]
try:
    fragile.sort()
except RuntimeError as error:
    print(error, sorted(f.n for f in fragile) == list(range(20)), len(fragile))

changing = [3, 2, 1]


def appending_key(x):
    changing.append(x)
    return x


try:
    changing.sort(key=appending_key)
except ValueError as error:
    print(error)
print(changing)
peeking = [2, 1]
peeking.sort(key=lambda x: (len(peeking), x))
print(peeking)
