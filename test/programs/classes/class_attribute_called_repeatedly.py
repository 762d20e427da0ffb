# A class kept in a class attribute gets no self, however often it is called through an instance.
class Suite:
    def __init__(self, tests=()):
        self.tests = list(tests)


class Loader:
    suite_class = Suite

    def load(self, names):
        return self.suite_class(map(str.upper, names)).tests


loader = Loader()
for names in ("a", "bc", "def"):
    print(loader.load(names))


class Adder:
    def __call__(self, *args):
        return sum(args)


class Calculator:
    add = Adder()
    convert = int

    def run(self, text):
        return self.add(self.convert(text), 1)


calculator = Calculator()
print([calculator.run(text) for text in ("1", "22", "333")])
