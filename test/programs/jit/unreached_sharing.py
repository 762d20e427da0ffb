# Functions share a variable with the loop around their calls, or with each other; compiled code leaves before it comes
# to anything that changes it.


def make_counter(count):
    def counted(x):
        nonlocal count
        count += 1
        if count % 7 == 0:
            print("count", count)
        return x / 9007199254740993

    return counted


counted = make_counter(8)
value = 2.5
for i in range(4294967290, 4294967250, -1):
    n = 2147483640
    while n < 2147483649:
        n += 1
    else:
        value = counted(1e16)
        if not -(1 << 66) < value < 1:
            value = 0.5
print(counted.__closure__[0].cell_contents, value)


def make_mixer(state):
    def mix(n, x):
        nonlocal state
        state = (state * 5 + 1) % 1009
        if state % 7 == 0:
            print("state", state)
        return abs(x / (n | 1))

    return mix


mix = make_mixer(3)


def descend(depth, x, n=1000, m=7):
    if depth <= 0:
        return mix(7, x) % 1e3
    result = descend(depth - 1, x, m & 0xFFFFFFFFFFFFFFFF, 255)
    if not -(1 << 66) < result < 1:
        result = 0.5
    return result


print(descend(12, mix(0x80000000, 1e-3), 77), mix.__closure__[0].cell_contents)


# Left inside a static method, whose frame begins behind the place of self.
class Checks:
    @staticmethod
    def check(n, m):
        if m % 50 == 49:
            raise ValueError(n)
        return n

    @staticmethod
    def quotient(nothing, n):
        return (2**31 + 1) // n % 13


def check_all():
    n = -7
    for i in range(60):
        value = Checks.check(n & 0xFFFF, i & 0xFF)
        if not -(10**6) < value < 10**6:
            value = 7


try:
    check_all()
except ValueError as error:
    print(error)
try:
    for i in range(-40, 40):
        n = Checks.quotient(None, i)
except ZeroDivisionError as error:
    print(error, i, n)
