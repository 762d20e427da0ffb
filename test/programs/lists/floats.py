# Lists that hold floats, ints and then something else.
a = [0.5] * 4
a[1] = 2.5; a.append(1.25)
print(a, sum(a), max(a), sorted(a), a.index(2.5), 2.5 in a, 3 in a)
a[0] = 7
print(a, [type(v).__name__ for v in a])
a.append('text'); a[2] = None
print(a, a[-1], a.count(0.5))
m = [[float(i * j) for j in range(4)] for i in range(4)]
t = 0.0
for row in m:
    for v in row:
        t += v
print(t, m[3][3], m[2])
for i in range(4):
    m[i][i] = -0.0
print(m)
b = [1.0, 2.0]; c = b; b += [3.0]; print(c, b is c, b == [1, 2, 3], [1.0] == [True], hash(1.0) == hash(1))
x = [1.5, 2.5]; i = x[0]; x[0] = i; print(x[0] is x[0] or True, x)
nan = float('nan'); n = [nan]; print(nan in n, n.count(nan), n == n, n.index(nan), n == [nan], n == [float('nan')])
