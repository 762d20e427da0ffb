# The order of sets of numbers follows CPython's hash table, through growth, deletion and merging.
s = set()
for i in [9, 17, 25, 1, 33, 8, 16]:
    s.add(i)
    print(s)
s.discard(17)
s.add(41)
s.add(17)
print(s)
s.remove(9)
s.remove(1)
s |= {73, 49}
print(s, s.pop(), s.pop(), s)
print({5, 13, 21, 29}, {29, 21, 13}, set([29, 21, 13, 5]))
print({8, 0, 16, 24, 32}, set([8, 0, 16, 24, 32]))
big = set(range(0, 1000, 7))
print(list(big)[:10], list(big)[-5:], len(big))
big -= set(range(0, 700, 14))
print(list(big)[:10], len(big))
big &= set(range(300, 600))
print(big)
big ^= {301, 302, 599, 600}
print(big)
a = set(range(20))
b = set(range(10, 40, 3))
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union([100, -1], (50,)), a.intersection(range(5, 500, 5)))
while len(a) > 15:
    a.pop()
print(a)
a.update({i: None for i in range(30, 60, 4)})
print(a)
print(set(a), a.copy(), frozenset(a))
x = 12345
words = set()
for _ in range(25):
    x = (x * 1103515245 + 12345) % 2**31
    words.add(x)
    if x % 3 == 0:
        words.discard(x)
print(words)
print({-5, -1, -2, 2**64, 0.25, 1e20, True, 7})
