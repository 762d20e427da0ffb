# Assignment expressions.
if (n := 10) > 5: print(n)
while (n := n - 3) > 0: print(n, end=' ')
print(n)
print([y := 1, y + 1], (z := 2) + z, {'k': (w := 3)}, w)
def f(x=(d := 4)): return x, d
print(f())
data = iter([1, 2, 0, 3])
out = []
while item := next(data): out.append(item)
print(out, item)
def g():
    total = 0
    values = [total := total + v for v in range(5)]
    return values, total
print(g())
print(any((found := v) > 2 for v in [1, 2, 3, 4]), found, f'{(q := 7)} {q}', (lambda: (r := 5) + r)())
