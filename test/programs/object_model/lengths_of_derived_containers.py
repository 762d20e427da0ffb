# A derived container that says its length otherwise is as true as that length says.
for base, content in ((list, [1]), (tuple, [1]), (dict, {1: 2}), (set, [1]), (frozenset, [1]), (str, 'a'), (bytes, b'a'), (bytearray, b'a')):
    class Empty(base):
        def __len__(self): return 0
    class Full(base):
        def __len__(self): return 3
    class Truthful(base):
        def __bool__(self): return False
    print(base.__name__, bool(Empty(content)), len(Empty(content)), bool(Full()), bool(Truthful(content)), bool(base()), bool(base(content)),
          hasattr(base, '__bool__'), 'yes' if Empty(content) else 'no', not Full())
class Items(list):
    def __getitem__(self, i): return 'item'
    def __iter__(self): return iter('iterated')
    def __contains__(self, x): return x == 'anything'
    def __eq__(self, other): return 'equal'
    def __repr__(self): return 'shown'
    __hash__ = None
i = Items([1, 2])
print(i[0], list(i), [*i], 'anything' in i, 1 in i, i == 1, i, len(i), sorted(i)[:2], tuple(i)[:2], ' '.join(i)[:5])
class D(dict):
    def __getitem__(self, key): return 'got'
    def keys(self): return ['k']
    def __missing__(self, key): return 'missing'
d = D(a=1)
print(d['zz'], d.get('a'), dict(d), {**d}, dict.__getitem__(d, 'nothing'), list(d), d.items())
class N(int):
    def __int__(self): return 100
    def __index__(self): return 1
    def __bool__(self): return False
    def __str__(self): return 'as text'
n = N(5)
print(int(n), [10, 20][n] if False else n + 0, bool(n), str(n), f'{n}', '%s %d' % (n, n), n == 5, hash(n) == hash(5), range(3)[N(2)])
