# Functions that return several numbers, in hot loops: what compiled code passes on without making tuples.


def swap(a, b):
    return b, (a + b) % 1_000_007


def loop(n):
    a, b = 0, 1
    for i in range(n):
        a, b = swap(a, b)
    return a, b


print('pairs', loop(20_000))


def gcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = gcd(b, a % b)
    return g, y, x - (a // b) * y


total = 0
for i in range(1, 3000):
    g, x, y = gcd(i * 7919, 104_729)
    total += x ^ y
    if g != 1:
        total += g
print('recursive', total)


def collatz(n, steps):
    if n == 1:
        return n, steps
    if n % 2:
        return collatz(3 * n + 1, steps + 1)
    return collatz(n // 2, steps + 1)


steps = 0
for i in range(1, 2000):
    last, count = collatz(i, 0)
    steps += count * last
print('passed on', steps)


def polar(t):
    if t < 0.25:
        return 0, 1
    return t * 0.5, t - 1


def mixed(n):
    out = 0
    for i in range(n):
        x, y = polar(i / n)
        out += x * y
    return out


print('other types now and then', mixed(5000))

calls = 0


def counted(n):
    global calls
    calls += 1
    if n % 1000 == 999:
        return n, 0.5
    return n, 1


def passed_on(n):
    return counted(n)


def sides(n):
    first = second = 0
    for i in range(n):
        x, y = passed_on(i)
        first += x
        second += y
    return first, second


print('effects happen once', sides(5000), calls)


def many(a):
    return a + 1, a * 2, -a, a > 3


def some(n):
    out = 0
    for i in range(n):
        x, _, _, big = many(i)
        if big:
            out += x
    _, doubled, _, _ = many(n)
    return out + doubled


print('some unused', some(5000))


def grow(a, b):
    return a * 3, b + a


def overflow(n):
    a, b = 1, 0
    for i in range(n):
        a, b = grow(a, b)
    return a, b


a, b = overflow(300)
print('beyond 64 bits', a, b)


def ratio(a, b):
    return a / b, a % b


def divide(n):
    out = 0.0
    for i in range(n, -1, -1):
        q, r = ratio(n, i)
        out += q + r
    return out


try:
    divide(2000)
except ZeroDivisionError as error:
    trace = error.__traceback__
    lines = []
    while trace is not None:
        lines.append(trace.tb_lineno)
        trace = trace.tb_next
    print('an exception', error, lines)


def single(a):
    return (a + 1,)


def nothing(a):
    return a, None


def whole(n):
    out = 0
    for i in range(n):
        x, = single(i)
        y, z = nothing(i)
        pair = swap(i, x)
        out += x + y + len(pair) + pair[0] + (z is None)
    return out


print('tuples that stay tuples', whole(3000))


def wrong(a):
    return a, a


def unpack(n):
    for i in range(n):
        x, y, z = wrong(i)


try:
    unpack(1000)
except ValueError as error:
    print(error)


class Grid:
    width = 7

    @staticmethod
    def place(i):
        return divmod(i, 7)

    @staticmethod
    def wrapped(i, step=1):
        return (i + step) % 7, i // 7


def walk(n):
    out = 0
    for i in range(n):
        row, column = Grid.place(i)
        x, y = Grid.wrapped(i, step=2)
        out += row * x - column * y
    return out


print('static methods', walk(3000))


def outer(n):
    shift = 3

    def move(x, y):
        nonlocal shift
        shift = (shift * 5 + 1) % 17
        return y + shift, x - shift

    x = y = 0
    for i in range(n):
        x, y = move(x, y)
    return x, y, shift


print('closures', outer(4000))


def early(n):
    if n > 10:
        return -1
    return n * 0.5


def early_loop(n):
    out = 0.0
    for i in range(n):
        out += early(i % 12)
    return out


print('odd answers', early_loop(5000))


def inverse(a, m):
    return gcd(a, m)[1] % m


def indexed(n):
    total = 0
    for i in range(1, n):
        total += inverse(i, 1_000_003) + divmod(i * 31, 7)[0] - divmod(i, 5)[-1] + gcd(i, 12)[0] * gcd(i, 9)[-2]
    return total


print('by index', indexed(3000))


def halves(i):
    return i, i / 2


try:
    for i in range(3000):
        x = halves(i)[1] if i < 2900 else halves(i)[2]
except IndexError as error:
    print(error, i, x)


def kept(n):
    total = 0
    for i in range(n):
        pair = halves(i)
        total += pair[0] + halves(i)[1]
    return total, pair


print('kept', kept(2000))


# Nothing is known of an item but its type: it may be zero.
def sides(x):
    return (x, 2.0) if x > 1e9 else (x + 1.0, x - 500.0)


def ratios(n):
    total = 0.0
    for i in range(n):
        above, below = sides(float(i))
        total += above / below
    return total


print(ratios(400))
try:
    print(ratios(2000))
except ZeroDivisionError as error:
    print(error)
