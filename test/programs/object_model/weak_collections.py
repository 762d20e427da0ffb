# Collections of weak references, while their objects live.
import weakref
class Node:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
def report_kind(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__)
a, b, c = Node('a'), Node('b'), Node('c')
d = weakref.WeakValueDictionary()
d['x'] = a
d['y'] = b
print(d['x'], d.get('z'), d.get('z', 1), 'x' in d, 'z' in d, len(d), list(d), list(d.keys()), list(d.values()), list(d.items()))
report(lambda: d['z'])
report(lambda: d.__setitem__('n', 5))
print(d.setdefault('x', c), d.setdefault('z', c), d.pop('z'), d.pop('z', None), len(d.valuerefs()))
report(lambda: d.pop('z'))
d.update({'u': c}, v=a)
print(dict(d), d.copy() == d, sorted(d | {'w': b}), d == {})
del d['u']
d.clear()
print(len(d), list(d.items()))
k = weakref.WeakKeyDictionary({a: 1})
k[b] = 2
print(k[a], k.get(c), b in k, c in k, 5 in k, len(k), sorted(map(str, k)), sorted(k.values()), len(k.keyrefs()))
report_kind(lambda: k[c])
report(lambda: k.__setitem__(5, 1))
print(k.pop(a), len(k), k.setdefault(c, 3), dict(k))
del k[b]
report_kind(lambda: k.__delitem__(b))
s = weakref.WeakSet([a, b, a])
s.add(c)
print(len(s), a in s, 5 in s, sorted(map(str, s)), s == weakref.WeakSet([c, b, a]))
s.discard(a)
s.discard(a)
report_kind(lambda: s.remove(a))
print(sorted(map(str, s | {a})), sorted(map(str, s & {b})), sorted(map(str, s - {b})), s <= {a, b, c}, s.isdisjoint([a]))
report(lambda: s.add(5))
s.clear()
report(lambda: s.pop())
f = weakref.finalize(a, lambda *x, **y: (x, y), 1, k=2)
print(f.alive, f.peek()[2:], f(), f.alive, f(), f.peek())
