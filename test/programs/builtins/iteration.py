# map, filter, zip, enumerate, reversed, iter, next, sorted, min, max as objects and with odd arguments.
def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'

m = map(lambda x: x * 2, [1, 2, 3])
print(next(m), list(m), list(m), iter(m) is m, type(m).__name__)
z = zip('abc', [1, 2], (x for x in range(5)))
print(next(z), list(z), list(zip()), list(zip('ab')), attempt(lambda: list(zip('ab', 'a', strict=True))), attempt(lambda: list(zip('a', 'ab', strict=True))))
e = enumerate('ab', start=3)
print(next(e), list(e), attempt(enumerate), attempt(enumerate, 5), attempt(enumerate, 'a', 'b'))
print(list(filter(lambda x: x % 2, range(6))), list(filter(None, [0, 1, [], 'x', None])), attempt(filter, None), attempt(lambda: list(filter(5, [1]))))
print(list(reversed('abc')), list(reversed(range(3))), list(reversed({'a': 1, 'b': 2})), attempt(reversed, {1, 2}), attempt(reversed, (x for x in [])))
print(next(iter([]), 'default'), attempt(next, iter([])), attempt(next, []), attempt(next, 5), attempt(iter, 5), attempt(next), attempt(iter))
values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)), list(values), attempt(iter, 5, 0))
print(sorted([3, 1, 2], reverse=True), sorted('bAc', key=str.lower), sorted([(2, 'a'), (1, 'b'), (2, 'c')], key=lambda p: p[0]), sorted({'b': 1, 'a': 2}), attempt(sorted), attempt(sorted, [1], key=5), attempt(sorted, [1, 2], lambda x: x))
print(min(3, 1), min([3, 1], key=lambda x: -x), min('b', 'a', 'c'), max([1, 5], [2]), max('apple', 'fig', key=len), min([], default=None), attempt(min, [], key=len), attempt(min, 1, 2, default=3), attempt(max, None))
print(any(x > 2 for x in range(5)), all([]), any([]), attempt(any, 5), sum([1.5, 2]), sum([[1], [2]], []), sum(range(101)), attempt(sum, [1, 'a']), attempt(sum, [[1]]))
print(list(map(max, [1, 5], [3, 2])), list(map(str, range(3))), attempt(map, str), attempt(lambda: list(map(len, [1]))), dict(map(lambda k: (k, k * 2), 'ab')))

class Stepper:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i == self.n: raise StopIteration
        self.i += 1
        return self.i
    def __length_hint__(self): return self.n

print(list(Stepper(3)), tuple(Stepper(2)), set(Stepper(2)), dict(zip(Stepper(2), 'ab')), max(Stepper(4)), sum(Stepper(4)), sorted(Stepper(3), reverse=True), [*Stepper(2)], 2 in Stepper(3), list(zip(Stepper(2), Stepper(3))), ''.join(map(str, Stepper(3))))
a, b, c = Stepper(3)
first, *rest = Stepper(4)
print(a, b, c, first, rest, attempt(lambda: dict(Stepper(2))))

class Broken:
    def __iter__(self): return self
    def __next__(self): raise ValueError('broken iterator')
for f in (list, tuple, sum, max, sorted, set, any, ''.join, lambda x: [*x], lambda x: 1 in x, lambda x: dict(x), lambda x: list(zip(x)), lambda x: list(map(str, x)), lambda x: list(enumerate(x))):
    print(attempt(f, Broken()), end='; ')
print()
nested = [[1, 2], [3], []]
print([y for x in nested for y in x], list(map(list, zip(*[[1, 2], [3, 4]]))), [*map(sum, nested)], [i for i, row in enumerate(nested) if not row])
r = range(10, 0, -3)
print(list(r), len(r), r[1], r[-1], 4 in r, 5 in r, r.index(7), r == range(10, 1, -3), list(reversed(r)), r[1:], attempt(r.index, 5), hash(r) == hash(range(10, 1, -3)))
it = iter([1, 2, 3])
print([(x, next(it, None)) for x in it], list(it), [x for x in iter('ab')], list(iter({'k': 1})), list(iter({1: 2}.items())))
l = [1, 2, 3]
for x in l:
    if x < 3: l.append(x + 10)
    if len(l) > 6: break
print(l)
d = {'a': 1}
try:
    for k in d: d[k + 'x'] = 1
except RuntimeError as error:
    print(error)
