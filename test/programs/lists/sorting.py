# Sorting is stable and takes keys.
people = [('Ann', 30), ('Bob', 25), ('Cid', 30), ('Dee', 25), ('Eve', 35)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))
class Version:
    def __init__(self, text): self.parts = [int(p) for p in text.split('.')]
    def __lt__(self, other): return self.parts < other.parts
    def __repr__(self): return '.'.join(map(str, self.parts))
print(sorted(map(Version, ['1.10', '1.2', '0.9.1', '1.2.1'])))
seed = 42
data = []
for _ in range(500):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    data.append(seed % 1000)
s = sorted(data)
print(all(a <= b for a, b in zip(s, s[1:])), s[:5], s[-5:], sum(s) == sum(data), sorted(data, reverse=True) == s[::-1])
def bubble(items):
    items = items[:]
    for i in range(len(items)):
        for j in range(len(items) - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
    return items
def quick(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])
def merge(items):
    if len(items) < 2:
        return items
    m = len(items) // 2
    a, b = merge(items[:m]), merge(items[m:])
    out = []
    while a and b:
        out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b
print(bubble(data[:100]) == sorted(data[:100]), quick(data) == s, merge(data) == s)
print(min(people, key=lambda p: p[1]), max(people, key=lambda p: p[1]), min([3, 1, 2]), max('abc', 'abd'), max([], default='none'))
print(sorted([2.5, 1, True, 0.5]), sorted('hello world'), sorted([[2], [1, 5], []]), sorted({'b': 1, 'a': 2}))
