# Globals as loop variables: read and written by compiled code, seen by functions called in between.

counter = 0
limit = 20_000
step = 3


def bump():
    global counter
    while counter < limit:
        counter += step
    return counter


print(bump(), counter)
counter = 0.5
print(bump(), counter)
counter = 0
step = True
print(bump(), counter)


def report():
    return counter, total


total = 0
seen = []
for counter in range(20_000):
    total += counter
    if counter % 8000 == 0:
        seen.append(report())
print(seen, report())

for first in range(12_000):
    second = first * 2
    third = second - first
print(first, second, third)
names = [name for name in globals() if name in ("first", "second", "third")]
print(names)


def define_globals(count):
    global made_first, made_second
    for i in range(count):
        made_second = i
        made_first = i * 2


define_globals(15_000)
print([name for name in globals() if name.startswith("made")], made_first, made_second)


def delete_now_and_then(count):
    global temporary
    total = 0
    for i in range(count):
        temporary = i
        total += temporary
        if i % 4000 == 0:
            del temporary
    return total


print(delete_now_and_then(15_000), temporary)


def unbound_global(count):
    try:
        for i in range(count):
            if i == 14_000:
                nowhere_defined
    except NameError as error:
        return i, str(error)


print(unbound_global(20_000))


def closure(count):
    total = 0

    def add(n):
        nonlocal total
        total += n

    for i in range(count):
        total += i
        if i % 5000 == 0:
            add(1)
    return total


print(closure(20_000))


def look(count):
    first = second = 0
    for i in range(count):
        first = i
        second = first + 1
    return sorted(locals().items())


print(look(15_000))


def generator(count):
    total = 0
    for i in range(count):
        total += i
        if i % 6000 == 0:
            yield total


print(list(generator(20_000)))

abs = 5
value = 0
for i in range(15_000):
    value += abs
print(value)
del abs
print(abs(-3))


def many_variables(count):
    a = b = c = d = e = f = g = h = 1
    for i in range(count):
        a, b, c, d = b + 1, c - a, d ^ b, a
        e = (a + b) % 1000
        f = e - f
        g, h = h, g + i
        a %= 10007
        b %= 10009
        c %= 10037
    return a, b, c, d, e, f, g, h


print(many_variables(15_000))
