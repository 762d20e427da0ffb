# The methods of dict, which keeps insertion order.
d = {'b': 1, 'a': 2}
d['c'] = 3; d['b'] = 9
print(d, len(d), d['a'], d.get('x'), d.get('x', 0), 'a' in d, 'x' in d, list(d), list(d.values()), list(d.items()), d.keys())
print(d.pop('a'), d.pop('zz', None), d.setdefault('n', []), d.setdefault('b', 5), d)
d.update({'c': 4, 'q': 5}); d.update([('r', 6)]); d.update(s=7); print(d)
del d['b']; d['b'] = 'back'; print(list(d), d.popitem(), list(reversed(d)))
print({1: 'a', 1.0: 'b', True: 'c'}, {'x': 1} == {'x': 1.0}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {} == {}, {1: 2} != {1: 3})
print({'a': 1} | {'b': 2}, dict(a=1, b=2), dict([('x', 1)]), dict({'y': 2}, z=3), dict.fromkeys('ab', 0), dict(zip('ab', [1, 2])), {**d})
e = d.copy(); e.clear(); print(e, bool(e), len(d) > 0); d |= {'w': 0}; print(d['w'])
for k in {'x': 1, 'y': 2}: print(k, end=' ')
for k, v in {'x': 1, 'y': 2}.items(): print(k, v, end=' ')
print()
keys = {'a': 1, 'b': 2}.keys(); print(keys & {'a'}, sorted(keys | {'c'}), keys - {'a'}, 'a' in keys, ('a', 1) in {'a': 1}.items(), 1 in {'a': 1}.values(), len(keys))
for bad in (lambda: {}['k'], lambda: {}.pop('k'), lambda: {[]: 1}, lambda: {}.popitem(), lambda: dict([1]), lambda: {}[{}], lambda: dict(['abc'])):
    try:
        bad()
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
d = {'a': 1}
try:
    for k in d: d[k + 'x'] = 1
except RuntimeError as error:
    print(error)
v = {'a': 1}; view = v.items(); v['b'] = 2; print(view, len(view)); r = {}; r['self'] = r; print(r)
print({i: i * i for i in range(3)}, sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1]), max({'x': 1, 'y': 5}.items(), key=lambda kv: kv[1]), {None: 1, (1, 2): 2, 'x': {'y': {}}})
