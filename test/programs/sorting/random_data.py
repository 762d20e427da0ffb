# Sorting data of many shapes: the result, and the order of equal elements.
state = 5


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


def element(kind):
    if kind == 0:
        return rnd(50)
    if kind == 1:
        return rnd(1000) / 8
    if kind == 2:
        return f"s{rnd(90)}"
    if kind == 3:
        return (rnd(4), rnd(30))
    if kind == 4:
        return rnd(10) + 2**60 * rnd(3)
    return [rnd(4), rnd(4) / 2]


for turn in range(60):
    kind, shape = rnd(6), rnd(5)
    data = [element(kind) for _ in range(rnd(300))]
    if shape == 0:
        data = sorted(data) + data[:20]
    elif shape == 1:
        data = sorted(data, reverse=True)
    elif shape == 2:
        data = sorted(data[:100]) + sorted(data[100:], reverse=True) + sorted(data)
    reverse = bool(rnd(2))
    ranked = sorted(enumerate(data), key=lambda pair: pair[1], reverse=reverse)
    again = data[:]
    again.sort(reverse=reverse)
    print(again == [value for _, value in ranked], [i for i, _ in ranked][:20], again[:3], again[-2:])
    for (i, a), (j, b) in zip(ranked, ranked[1:]):
        assert a != b or i < j, (i, j)
    print(sorted(data, key=str)[:4], min(data, default=None), max(data, default=None, key=str))
