# Loops over `reversed(range(...))` count, whatever the range, unless these names are others; compiled or not.
# exit: 1
def f(n):
    t = 0
    for i in reversed(range(n)):
        t = (t * 3 + i) & 0xFFFFFF
    return t
def g(a, b):
    t = 0
    for i in reversed(range(a, b)):
        if i % 7 == 3: continue
        t += i
        for j in reversed(range(i % 5)):
            t ^= j
    else:
        t += 1
    return t, a, b
def h(a, b, s):
    return [i for i in reversed(range(a, b, s))], sum(i for i in reversed(range(a, b, s)))
print(f(50000), f(0), f(1), f(-3))
print(g(3, 20000), g(5, 5), g(9, 2), g(-20000, -3))
for s in (1, -1, 2, 3, -2, -7, 10**20, -10**20):
    print(h(0, 20, s), h(20, 0, s), h(-3, 3, s), h(5, 5, s))
print([i for i in reversed(range(2**53 - 3, 2**53 + 2))], list(reversed(range(2**63, 2**63 + 3))))
for i in reversed(range(2**70, 2**70 + 2)): print(i)
def down(n):
    t = 0
    for i in range(n - 1, -1, -1):
        t = (t * 3 + i) & 0xFFFFFF
    return t
assert f(12345) == down(12345)
total = 0
for i in reversed(range(30000)):
    total += i
print(total, i)
for bad in (lambda: [0 for x in [1] for i in reversed(range('a'))], lambda: [0 for x in [1] for i in reversed(range(1, 2, 0))], lambda: [0 for x in [1] for i in reversed(range())] if 0 else 1):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
def shadow():
    def reversed(x): return [10, 20, x]
    return [i for _ in [0] for i in reversed(range(3))]
print(shadow())
def shadow2():
    class range:
        def __init__(self, n): self.n = n
        def __reversed__(self): return iter('cba'[:self.n])
    out = []
    for i in reversed(range(2)): out.append(i)
    return out
print(shadow2())
for i in reversed(range('x')):
    pass
