# Iterators of one's own and the tools that take them.
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountIterator(self.n)
class CountIterator:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
c = Count(3)
print(list(c), list(c), sum(c), max(c), 2 in c, 5 in c, sorted(c, reverse=True), [x for x in c], {x: 1 for x in c}, tuple(c), *c, [*c, *c], dict(zip(c, 'abc')), ','.join(map(str, c)))
a, b, d = c; print(a, b, d); first, *rest = c; print(first, rest)
for x in c:
    for y in c:
        if x < y: print((x, y), end=' ')
print()
it = iter(c); print(next(it), list(it), list(it), next(it, 'none'))
print(list(zip(c, iter('ab'), range(10))), list(enumerate(c, start=1)), list(map(lambda x, y: x + y, c, [10, 20])), list(filter(lambda x: x % 2, c)), any(x > 2 for x in c), all(x for x in c))
it = iter([1, 2, 3, 4, 5, 6]); print(list(zip(it, it)), list(reversed('abc')), list(reversed(range(3))), list(reversed({'a': 1, 'b': 2})))
class Old:
    def __getitem__(self, i):
        if i == 3: raise IndexError(i)
        return i * i
print(list(Old()), 4 in Old(), list(zip(Old(), 'xyz')), max(Old()))
class Bad:
    def __iter__(self): return 5
class Raises:
    def __iter__(self): return self
    def __next__(self): raise KeyError('in next')
for bad in (lambda: list(Bad()), lambda: list(Raises()), lambda: [x for x in 3.5], lambda: next(c)):
    try: bad()
    except (TypeError, KeyError) as error: print(type(error).__name__, error)
l = [1, 2, 3]; i = iter(l); next(i); l.append(4); print(list(i)); i = iter({}); print(list(i))
m = map(str, [1, 2]); print(next(m), list(m), list(m)); e = enumerate('ab'); print(next(e), e.__next__())
print(iter(it) is it, sum(iter([1, 2])), list(iter(iter([1]))), len(list(zip(*[[1, 2], [3, 4]]))), [*zip('ab', 'cd')], list(iter([3, 2, 0, 1].pop, 0)))
