# Set algebra, by operators and by methods.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b))
print(a.union([9], (8,), {7: 0}), a.intersection([1, 2], {2: 0}), a.difference([1], [2]), a.union())
print(a <= b, {3} <= b, {3} < b, b < b, b <= b, a >= {1, 2}, a > a, a == {4, 3, 2, 1}, a != b)
print(a.issubset(range(10)), a.issuperset([1, 2]), a.isdisjoint([9]), a.isdisjoint(b))
print({1, 2} == frozenset([1, 2]), type({1} | frozenset([2])).__name__, type(frozenset([2]) | {1}).__name__)
print({1} == [1], {1} != [1], set() == frozenset())
c = a
c |= {10}
print(a, c is a)
c &= {1, 2, 10}
print(a)
c -= {1}
print(a)
c ^= {2, 99}
print(a)
c.update([5, 6], "x")
c.difference_update([5], {99: 0})
c.intersection_update(range(100), [6, 10])
c.symmetric_difference_update([6, 7])
print(a, c is a)
a -= a
print(a)
fs = frozenset([1, 2, 3])
old = fs
fs |= {4}
print(fs, old, fs is old, fs - {1}, fs & {2}, fs ^ {9}, 2 in fs, len(fs))
print(sorted(fs.union("ab"), key=str), fs.copy() is fs)
s = {1, 2}
print(s.add(3), s.discard(1), s.discard(77), s.remove(2), s, s.pop(), s, s.clear(), s)
print({1, 2} in [{1, 2}], {1} in {frozenset([1])}, {frozenset([1]), 2} - {frozenset([1])})
print([m for m in dir(set) if not m.startswith("_")])
print([m for m in dir(frozenset) if not m.startswith("_")])
print(sum({1, 2, 3}), max({3, 9, 2}), sorted({3, 1, 2}, reverse=True), list(enumerate({7})))
