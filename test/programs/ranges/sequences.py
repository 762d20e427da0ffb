# Ranges are sequences that are computed.
r = range(5)
print(r, range(1, 5), range(0, 10, 3), range(5, 0, -2), range(0), range(1, 1), range(3, 0))
print(list(r), list(range(2, 5)), list(range(0, 10, 3)), list(range(5, 0, -2)), list(range(3, 0)))
print(len(r), len(range(0, 10, 3)), len(range(10, 0, -3)), len(range(5, 5)), bool(range(0)), bool(r))
print(r[0], r[-1], range(0, 100, 7)[5], range(10, 0, -3)[-1])
print(r[1:3], r[::-1], r[::2], r[10:], r[-2:], range(0, 20, 2)[2:8:3], range(10)[8:2:-2])
print(3 in r, 5 in r, -1 in r, 4 in range(0, 10, 2), 5 in range(0, 10, 2), 2.0 in r, 2.5 in r, "x" in r, None in r)
print(True in r, 6 in range(10, 0, -2), 10 in range(10, 0, -2), 0 in range(10, 0, -2))
print(r.index(3), range(0, 10, 3).index(9), r.count(2), r.count(9), r.count("x"))
print(r.start, r.stop, r.step, range(1, 9, 2).start, range(9, 1, -2).step)
print(range(5) == range(0, 5), range(0) == range(3, 3), range(0, 3, 2) == range(0, 4, 2), range(5) == [0, 1, 2, 3, 4])
print(hash(range(5)) == hash(range(0, 5)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), {range(3): 1}[range(0, 3)])
print(list(reversed(range(0, 10, 3))), list(reversed(range(0))), reversed(range(3)).__length_hint__())
print(sum(range(101)), max(range(5)), min(range(5, 9)), sorted(range(5), reverse=True))
print(tuple(range(3)), set(range(3)), [*range(2), *range(2)], dict.fromkeys(range(2)))
a, b, c = range(3)
print(a, b, c)
first, *rest = range(4)
print(first, rest)
print(type(iter(range(3))).__name__, list(zip(range(3), range(3, 0, -1))), list(enumerate(range(5, 7))))
print([m for m in dir(range) if not m.startswith("_")])
total = 0
for i in range(10, -1, -2):
    total = total * 10 + i
print(total)
for i in range(3):
    i = 100
print(i)
for i in range(0):
    pass
print(i)
