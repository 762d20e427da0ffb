# Slices read from lists, tuples, strings and ranges alike.
samples = [list(range(6)), tuple(range(6)), "abcdef", range(6)]
bounds = [None, 0, 2, 5, 6, 9, -1, -3, -6, -9]
for sample in samples:
    print(sample[1:3], sample[:], sample[:2], sample[4:], sample[-2:], sample[:-2], sample[::-1])
    print(sample[::2], sample[1::2], sample[4:1:-1], sample[5:0:-2], sample[10:], sample[:-10], sample[3:3])
checks = 0
for start in bounds:
    for stop in bounds:
        for step in (None, 1, 2, 3, -1, -2, -4):
            picked = samples[0][start:stop:step]
            if tuple(picked) == samples[1][start:stop:step] == tuple(samples[3][start:stop:step]):
                checks += 1
            if "".join("abcdef"[i] for i in picked) != "abcdef"[start:stop:step]:
                print("differs", start, stop, step)
print(checks)
print([samples[0][start:stop:-2] for start in (-1, 3) for stop in (None, 1)])
print([1, 2, 3][10**30 :], [1, 2, 3][: 10**30], [1, 2, 3][-(10**30) :], "abc"[:: 10**30], (1, 2)[:: -(10**30)])
print([0, 1, 2][True:], [0, 1, 2][: None : None])


class Index:
    def __index__(self):
        return 2


print([0, 1, 2, 3][Index() :], "abcd"[: Index()], (0, 1, 2, 3)[:: Index()])
a = [[1], [2]]
b = a[:]
b[0].append(9)
b.append(0)
print(a, b)
