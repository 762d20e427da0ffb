# Compiled code and the functions that it calls see each other's changes of variables of outer scopes.


def counting(k):
    count = 0

    def get():
        return count

    def add(x):
        nonlocal count
        count += x
        return count

    total = 0
    for i in range(12_000):
        count += 1
        total += get() * k
    for i in range(12_000):
        total += add(i & 3)
        if i % 3 == 0:
            count -= 2
    return total, count, get()


print(counting(1))
print(counting(2.5))
print(counting(3))


def accumulators():
    def make(start):
        total = start

        def add(x):
            nonlocal total
            total += x
            return total

        return add

    first, second = make(0), make(0.5)
    for i in range(12_000):
        first(i)
        second(i / 2)
    return first(0), second(0)


print(accumulators())

calls = 0


def fib(n):
    global calls
    calls += 1
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print(fib(20), calls)

limit = 10
hits = 0


def test(x):
    global hits
    if x % limit == 0:
        hits += 1
        return True
    return False


found = 0
for i in range(15_000):
    if test(i):
        found += 1
    if i % 1_000 == 999:
        limit += 1
print(found, hits, limit)

state = 12345


def random():
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648


inside = 0
for i in range(12_000):
    x, y = random(), random()
    if x * x + y * y < 1:
        inside += 1
print(inside, state)

changing = 1


def grow():
    global changing
    changing = changing * 3
    if changing > 2**70:
        changing = 0.5
    elif isinstance(changing, float) and changing > 1e6:
        changing = 1
    return changing


sums = 0
for i in range(12_000):
    sums += grow()
print(sums, changing)


def failing(n):
    global calls
    calls += 1
    return 10 // (n % 100)


errors = 0
calls = 0
for i in range(12_000):
    try:
        failing(i)
    except ZeroDivisionError:
        errors += 1
print(errors, calls)


def pair():
    n = 0

    def even(k):
        nonlocal n
        n += 1
        return True if k == 0 else odd(k - 1)

    def odd(k):
        nonlocal n
        n += 2
        return False if k == 0 else even(k - 1)

    yes = 0
    for i in range(3_000):
        if even(i % 11):
            yes += 1
    return yes, n


print(pair())
