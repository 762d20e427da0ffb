# `in` with a few constants on the right, in hot loops.


def f(n):
    c = 0
    for i in range(n):
        if i % 12 in (4, 6, 9, 11): c += 1
        if i % 5 not in {1, 2}: c += 2
        if i / 2 in (1.5, 3, True, None): c += 3
    return c
def g(n):
    c = 0
    for i in range(n):
        x = None if i % 3 else i
        if x in (None, 3, 6): c += 1
        if (i & 0xFFFFFFFFFFFFFFFF) * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF in (0, 0x9E3779B97F4A7C15, -1, 1.5): c += 5
        if i > 5 in (True, 7): c += 1
        if i in (): c += 100
        if (i == 3) in (1, 0.0): c += 1
        if i in ('a', 'b', 3): c += 10
    return c
print(f(20000), g(20000))
