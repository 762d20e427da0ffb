# Tuples.
t = (1, 'a', 2.5)
print(t, t[0], t[-1], t[1:], len(t), 'a' in t, t + (4,), t * 2, t.count(1), t.index('a'), (1,), (), ((),), tuple('ab'), tuple([1]))
a, b, c = t; print(a, b, c)
x, y = 1, 2; x, y = y, x; print(x, y)
print((1, 2) < (1, 3), (1,) < (1, 0), (1, 2) == (1, 2), (1, 2) == [1, 2], hash((1, 2)) == hash((1, 2)), {(1, 2): 'k'}[1, 2])
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    hash(([],))
except TypeError as error:
    print(error)
try:
    t.index('z')
except ValueError as error:
    print(error)
def two(): return 1, 2
print(two(), type(two()), *two(), sep='|')
t += (5,); print(t); print(sorted([(1, 'b'), (1, 'a')]), max((1, 2), (2, 1)), sum((1, 2, 3)), tuple(reversed(t)), (1, (2, [3])))
print(tuple(i for i in range(3)), () == (), (1, 2) is not None, bool(()), bool((0,)), repr(('x',)), str((None, True)))
