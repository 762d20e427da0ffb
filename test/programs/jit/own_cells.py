# Functions that make cells of their own, hot themselves: at their start the cells are not there yet.


def outer(start, add):
    count = 0

    def step(x):
        nonlocal count
        count += 1
        return x + add if count % 8 else x - count

    x = start
    for i in range(142):
        x = step(x)
    return x, count


print(outer(27, 5), outer(0.5, 2), outer(1 - 22, 3), outer(True, (1 << 63) - 1000))


def captured(n):
    def get():
        return n

    n += 1
    return get() + n


total = 0
for i in range(12_000):
    total += captured(i)
print(total)
