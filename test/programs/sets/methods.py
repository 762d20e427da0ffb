# set and frozenset.
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, b - a, a ^ b, a.union([9]), a.intersection((1, 3)), a.difference([1]), a.symmetric_difference(b), a.union(b, [7], 'x' and [8]))
print(a <= {1, 2, 3, 4}, a < a, a <= a, a >= {1}, a > {1}, {1} < {2}, a == {3, 2, 1}, a.isdisjoint({9}), a.issubset(range(5)), a.issuperset([1]), a != b)
s = set(); s.add(1); s.add(1); s.add('x'); s.discard(7); s.remove('x'); s.update([2, 3], (4,)); print(s, len(s), 1 in s, 7 in s, bool(set()), set())
s |= {10}; s &= {1, 2, 10}; s -= {2}; s ^= {1, 5}; print(sorted(s)); t = s.copy(); t.clear(); print(len(t), sorted(s)); print(s.pop() in (5, 10), len(s))
f = frozenset('aab'); print(sorted(f), f == {'a', 'b'}, hash(f) == hash(frozenset('ba')), {f: 1}[frozenset(['b', 'a'])], frozenset(), f | {'z'} == frozenset('abz'), type(f | set()), type(set() | f))
print(set('hello') == set('ehlo'), sorted({x % 3 for x in range(10)}), len({1, 1.0, True}), {frozenset([1]), frozenset([1])}, sorted(set([3, 1, 2]) - {1}), {(1, 2), (1, 2)})
for bad in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {1} | [2], lambda: {1} < [1], lambda: hash({1}), lambda: {1} + {2}):
    try:
        bad()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
try:
    for x in (u := {1, 2}): u.add(x + 10)
except RuntimeError as error:
    print(error)
print(repr({'one'}), str({1}), repr(frozenset({2})), {None}, sorted(map(str, {1, 'a', None})))
