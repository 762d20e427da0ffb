# Conditional expressions of tuples, returned or taken apart, need no tuple; compiled or not.
# exit: 1
def fd(n, m):
    if n == 0: return 0, 1
    a, b = fd(n >> 1, m)
    c = a * ((2 * b - a) % m) % m
    d = (a * a + b * b) % m
    return (d, (c + d) % m) if n & 1 else (c, d)
print(sum(fd(i, 10**9+7)[0] for i in range(30000)))
def srt(a, b): return (b, a) if a > b else (a, b)
def g(n):
    t = 0
    for i in range(n):
        x, y = srt(i % 7, i % 5)
        t += x * 2 - y
        p, q = (x, y) if x & 1 else (y, x + 1)
        p, q = (q, p) if p > q else (p, q)
        t ^= p * 3 + q
    return t
print(g(100000))
def h(n):
    for i in range(n):
        if i > 50: return i if i & 1 else None
print(h(60), h(10))
def k(x):
    try:
        return 1 if x else 2
    finally:
        x = 5
print(k(0), k(1))
def gen(x):
    yield 1
    return 'a' if x else 'b'
def sub():
    r = yield from gen(1)
    print(r)
list(sub())
a = b = 0
[a, b] = (1, 2) if a == 0 else [3, 4]
(a, b), c = ((b, a), 1) if b else ((a, b), 2)
print(a, b, c)
lst = [0, 0]
i = 0
i, lst[i] = (1, 2) if i == 0 else (5, 6)
print(i, lst)
def e(x): return x.y if x else x.z
try: e(0)
except AttributeError as err: print(err)
def n2(x): return 1 if x > 3 else 2 if x > 2 else (3, 4) if x > 1 else None
print([n2(i) for i in range(6)])
e(0)
