# The iterator protocol as classes see it.
class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


tree = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(tree), sum(tree), max(tree), 3 in tree, 9 in tree, [x * 2 for x in tree], *tree)


class Fib:
    def __init__(self, limit):
        self.limit = limit

    def __iter__(self):
        self.a, self.b = 0, 1
        return self

    def __next__(self):
        value = self.a
        if value > self.limit:
            raise StopIteration("over")
        self.a, self.b = self.b, self.a + self.b
        return value


fib = Fib(50)
print(list(fib), list(fib), list(zip(Fib(3), "abcdef")))
for x in Fib(10):
    if x > 5:
        break
else:
    print("not reached")
print("left at", x)
it = iter(Fib(1))
while True:
    try:
        print("next", next(it))
    except StopIteration as stop:
        print("stop", stop.value)
        break


class Fails:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("broken")


for use in (list, tuple, set, sum, max, any, sorted, lambda f: [*f], lambda f: 1 in f):
    try:
        use(Fails())
    except ValueError as error:
        print(error, end=" ")
print()


class Squares:
    def __getitem__(self, index):
        if index >= 4:
            raise IndexError("end")
        return index * index


s = Squares()
print(list(s), [x for x in s], list(enumerate(s)), 9 in s, 5 in s, list(map(str, s)), type(iter(s)).__name__)


def countdown(n):
    while n:
        received = yield n
        n -= 1
        if received:
            n = received


g = countdown(3)
print(next(g), g.send(10), next(g), iter(g) is g, next(g))
