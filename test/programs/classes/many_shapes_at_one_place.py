"""One place in the code that meets instances of many classes, which change meanwhile."""


class Base:
    def __init__(self, value):
        self.value = value

    @property
    def double(self):
        return self.value * 2

    def name(self):
        return 'base'


class First(Base):
    def name(self):
        return 'first'


class Second(Base):
    extra = 'class'

    def __init__(self, value):
        self.before = None
        super().__init__(value)


class Third(Base):
    __slots__ = ('slot',)

    @property
    def double(self):
        return self.missing


class Fourth(Base):
    double = 'no property'


class Fifth(Base):
    def __getattr__(self, name):
        return f'made {name}'

    @property
    def double(self):
        return self.__class__.nothing


class Sixth(Base):
    def __getattribute__(self, name):
        return ('asked', name, object.__getattribute__(self, 'value'))


classes = [Base, First, Second, Third, Fourth, Fifth, Sixth]


def read(thing):
    try:
        return thing.double
    except AttributeError as error:
        return str(error)


def name(thing):
    method = getattr(thing, 'name')
    return thing.name() if callable(method) else thing.name[1]


def store(thing, value):
    thing.value = value
    thing.later = value


def show():
    things = [kind(number) for number, kind in enumerate(classes)]
    for _ in range(3):
        print([read(thing) for thing in things])
        print([name(thing) for thing in things])
        for thing in things:
            store(thing, 10)
    print([sorted(vars(thing)) if type(thing) is not Sixth else None for thing in things])


show()
First.double = property(lambda self: -self.value)
Base.name = lambda self: 'renamed'
show()
Second.name = lambda self, *more: ('second', more)
Third.double.fget  # a property is a value as well
del First.double
Base.double = 'plain'
show()

one = Second(1)
for _ in range(4):
    print(read(one), end=' ')
one.__dict__['double'] = 'in the dict'
print(read(one))
Second.double = property(lambda self: 'class again')
print(read(one), one.__dict__['double'])
Second.double = property(lambda self, more=1: ('with a default', more))
print(read(one), read(one))


def count(self):
    yield self.value


Second.double = property(count)
print([list(read(one)) for _ in range(3)])


class Changing:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return ('add', self.value, other)

    def __lt__(self, other):
        return self.value < other.value


class Derived(Changing):
    def __radd__(self, other):
        return ('radd', other.value)

    def __gt__(self, other):
        return 'greater'


def operate(x, y):
    return x + y, 'less' if x < y else 'not less'


for x, y in [(Changing(1), Changing(2)), (Changing(1), Derived(2)), (Derived(1), Changing(2))] * 2:
    result = operate(x, y)
    print(result[1], result[0][0])
Changing.__add__ = lambda self, other: ('new', 0)
Changing.__lt__ = lambda self, other: NotImplemented
for x, y in [(Changing(1), Derived(2)), (Derived(1), Derived(2))] * 2:
    print(operate(x, y)[1], operate(x, y)[0])
try:
    operate(Changing(1), Changing(2))
except TypeError as error:
    print(error)


def grow(x, y):
    x += y
    return x


print(grow(Changing(1), 2))
Changing.__iadd__ = lambda self, other: 'in place'
print(grow(Changing(1), 2), grow(1, 2), grow(Derived(1), 2))
del Changing.__iadd__
print(grow(Changing(1), 2))


class Deep:
    def __init__(self, inner):
        self.inner = inner

    @property
    def depth(self):
        return 0 if self.inner is None else self.inner.depth + 1


chain = None
for _ in range(300):
    chain = Deep(chain)
print(chain.depth)
for _ in range(3000):
    chain = Deep(chain)
try:
    chain.depth
except RecursionError as error:
    print(error)
