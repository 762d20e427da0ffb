# A list of floats is stored in a way of its own, which must never show.
a = [1.5, 2.5, 3.5]
a.append(4.0)
print(a, len(a), a[0], a[-1], a[3], type(a[3]))
a[1] = 7.0
a.append(5)
print(a, [type(x).__name__ for x in a])
b = [0.0] * 4
b[2] = -0.0
print(b, b[2], b == [0, 0, 0, 0], sum(b), b.count(0), b.index(-0.0))
b[1] = "text"
print(b)
c = []
for i in range(5):
    c.append(i / 2)
print(c, c.pop(), c.pop(0), c, c[::2], c[::-1], c[1:], c + c, c * 2)
c.insert(1, 9.5)
c.insert(1, None)
print(c)
d = [0.1, 0.2, 0.3]
d.extend([0.4, 1])
del d[0]
d.reverse()
print(d)
d = [3.5, 1.5, 2.5, -0.0, 0.0]
d.sort()
print(d, sorted(d, reverse=True), min(d), max(d))
d[1:3] = [100.0]
d[:0] = [1, 2]
print(d)
nan = float("nan")
e = [1.0, nan]
print(e, nan in e, e[1] is nan, e.index(nan), [nan] == [nan])
e = [1.0, 2.0]
e.append(nan)
print(nan in e, e)
f = [float("inf"), -float("inf"), 1e300, 5e-324]
print(f, f[0] > f[2], 1e300 in f)
g = [x * 0.5 for x in range(8)]
g.remove(1.5)
g.clear()
g.append("now a string")
print(g)
h = [1.0, 2.0]
h.clear()
h.append(3)
h.append(4.5)
print(h, h.copy(), [1.5] == [1.5], [1.5] < [2.5], [1.0, 2.0] == [1, 2])
first, *rest = [1.0, 2.0, 3.0]
print(first, rest, 2.0 in rest, True in [1.0])
