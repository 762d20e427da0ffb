# Many operations at random on sets of numbers: the order is CPython's at every step.
state = 11


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


def number(is_small):
    if is_small:
        return rnd(40)
    return [rnd(80) - 20, rnd(10**6), -rnd(2**31) * 2**31, rnd(2**31) ** 4, rnd(999) / 8, (rnd(3), rnd(3))][rnd(6)]


for turn in range(40):
    is_small = rnd(2)
    s = set()
    for step in range(25):
        op = rnd(14)
        others = [number(is_small) for _ in range(rnd(40))]
        if op < 4:
            s.add(number(is_small))
        elif op < 6 and s:
            s.discard(sorted(s, key=str)[0])
        elif op == 6 and s:
            print(s.pop(), end=" ")
        elif op == 7:
            s |= set(others)
        elif op == 8:
            s = s - set(others)
        elif op == 9:
            s &= set(others) | set(list(s)[::2])
        elif op == 10:
            s ^= set(others)
        elif op == 11:
            s = set(s).union(others, dict.fromkeys(others))
        elif op == 12:
            s -= frozenset(others)
        elif rnd(5) == 0:
            s.clear()
        if len(s) < 12:
            print(s, end=" ")
    print()
    print(list(s), len(s), frozenset(s))
