# Many operations at random on lists, of floats and of everything.
state = 3


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


def item():
    if is_float and rnd(20):
        return rnd(9) / 2
    return [rnd(9), f"s{rnd(4)}", None, (1, rnd(3)), 1.5][rnd(5)]


for turn in range(60):
    a = []
    is_float = rnd(2)
    for step in range(40):
        op, i, j, k = rnd(16), rnd(14) - 7, rnd(14) - 7, rnd(7) - 3 or 1
        try:
            if op < 4:
                a.append(item())
            elif op == 4:
                a.insert(i, item())
            elif op == 5:
                print(a.pop(i), end=" ")
            elif op == 6:
                a[i] = item()
            elif op == 7:
                del a[i]
            elif op == 8:
                a[i:j] = [item() for _ in range(rnd(5))]
            elif op == 9:
                del a[i:j:k]
            elif op == 10:
                print(a[i:j:k], end=" ")
            elif op == 11:
                a.remove(item())
            elif op == 12:
                print(a.index(item(), i), end=" ")
            elif op == 13:
                a += [item()] * rnd(3)
            elif op == 14:
                a.reverse()
            else:
                a[i:j:k] = [item() for _ in range(rnd(3))]
        except (IndexError, ValueError) as error:
            print(type(error).__name__, error, end=" ")
    print()
    print(a, len(a), a == a[:], a[::-1] == list(reversed(a)), a.count(1.5), sorted(map(repr, a)))
