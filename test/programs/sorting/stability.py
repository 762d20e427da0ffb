# Equal elements keep their order, with reverse too.
pairs = [(2, "a"), (1, "b"), (2, "c"), (1, "d"), (3, "e"), (2, "f")]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted(pairs, key=lambda p: -p[0]))
print(sorted([1, True, 1.0, 0, False, 0.0]), sorted([1, True, 1.0, 0, False, 0.0], reverse=True))
print(sorted([0.0, -0.0, 0.0, -0.0]), sorted([-0.0, 0.0, 1.0, -0.0]))
students = [("Ann", "B", 12), ("Bob", "A", 12), ("Cid", "B", 10), ("Dee", "A", 15)]
by_age = sorted(students, key=lambda s: s[2])
by_grade = sorted(by_age, key=lambda s: s[1])
print(by_grade)
print(sorted(students, key=lambda s: (s[1], -s[2])))


def check(items, key):
    tagged = list(enumerate(items))
    for reverse in (False, True):
        result = sorted(tagged, key=lambda t: key(t[1]), reverse=reverse)
        for (i, a), (j, b) in zip(result, result[1:]):
            if key(a) == key(b):
                assert i < j, (i, j)
            else:
                assert (key(a) < key(b)) != reverse
    return len(result)


x = 7
noise = []
for _ in range(2000):
    x = (x * 1103515245 + 12345) % 2**31
    noise.append(x // 65536 % 50)
print(check(noise, lambda v: v), check(noise, lambda v: v % 3), check(noise, lambda v: str(v)))
print(check(list(range(1000)), lambda v: v // 10), check(list(range(1000, 0, -1)), lambda v: v // 7))
print(check([str(n) for n in noise[:300]], len), check([n / 7 for n in noise[:300]], lambda f: f))
runs = list(range(100)) + list(range(50, 0, -1)) + list(range(30, 200)) + noise[:40]
print(check(runs, lambda v: v), sorted(runs) == sorted(sorted(runs, reverse=True)), sorted(runs)[:5], sorted(runs)[-3:])
print(sorted(noise) == sorted(noise, key=lambda v: v), sum(sorted(noise)) == sum(noise), sorted(map(str, noise))[:4])
