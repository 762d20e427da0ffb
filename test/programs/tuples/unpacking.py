# Unpacking assignments of every form.
a, (b, c), *d = 1, (2, 3), 4, 5; print(a, b, c, d)
*a, b = 'xyz'; print(a, b)
a, *b, c = range(6); print(a, b, c)
a, *b = [1]; print(a, b)
[a, b], c = (1, 2), 3; print(a, b, c)
(a), = [9]; print(a)
a = b = c = [1]; b.append(2); print(a, c)
i, x = 0, [5, 6]; i, x[i] = 1, 9; print(i, x)
d = {}; d['k'], d['j'] = 1, 2; print(d)
for k, (v, w) in {'a': (1, 2)}.items(): print(k, v, w)
for i, *rest in [(1, 2, 3), (4,)]: print(i, rest)
class O: pass
o = O(); o.a, o.b = 'AB'; print(o.a, o.b)
print(*[1, 2], *(3,), *'ab', sep=',')
print([*range(3), *[9]], (*'ab',), {*[1, 1, 2]}, {**{'a': 1}, 'b': 2, **{'a': 3}})
def f(a, b=2, *args, **kw): return a, b, args, kw
print(f(*[1, 2, 3], **{'x': 4}), f(*'ab', *'cd', z=1, **{'y': 2}))
for bad, value in ((2, [1]), (2, [1, 2, 3]), (2, 5), (3, 'ab')):
    try:
        if bad == 2: p, q = value
        else: p, q, r = value
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    p, *q, r = [1]
except ValueError as error:
    print(error)
