# Globals that functions read, called from hot loops: constants at first, then changed, between the loops and within them.

MASK = 0xFFFFFFFF
PRIME = 16777619
SCALE = 3


def step(h, x):
    return ((h ^ x) * PRIME) & MASK


def scaled(x):
    return x * SCALE - 1


def run(count, seed=2166136261):
    h = seed
    for i in range(count):
        h = step(h, i & 0xFF)
    return h


def total(count):
    result = 0
    for i in range(count):
        result += scaled(i)
    return result


print(run(5000), total(5000))
MASK = 0xFFFF
print(run(5000), total(5000))
SCALE = 2.5
print(run(5000), total(5000))
MASK = (1 << 64) - 1
SCALE = -1
print(run(5000), total(5000))
PRIME = 1 << 70
SCALE = True
print(run(1000), total(5000))
PRIME = 31
for SCALE in (1, 2, 3, 4, 5, 6, 7, 1, 2, 3):
    print(SCALE, run(700), total(700))


def change(count):
    global SCALE
    result = 0
    for i in range(count):
        if i % 1000 == 999:
            SCALE += 1
        result += scaled(i)
    return result


print(change(9000), SCALE)


def stop(count):
    global MASK
    result = 0
    try:
        for i in range(count):
            if i == 4000:
                del MASK
            result = step(result, i)
    except NameError as error:
        return result, error, i


print(stop(6000))
MASK = None
try:
    run(10)
except TypeError as error:
    print(error)
