# The repr and str of everything, nested.
class P:
    def __repr__(self): return 'P'
    def __str__(self): return 'str P'
print(P(), [P()], (P(),), {P(): P()}, {1: [P()]}, f'{P()} {P()!r}', str(P()), str([P()]))
print([1, 2.0, 'a', "it's", None, True, (1,), [], {}, set(), frozenset(), range(3), b'x', 1j if False else 0, ...])
print({'a': {'b': [{'c': (1, {'d'})}]}}, [[[]]], ((),), {(): []}, [{}], type, int, type(None), NotImplemented, Ellipsis)
print('multi\nline', ['multi\nline'], 'tab\t', ['tab\t'], 'quote\'"', ['quote\'"'], 'back\\slash', ['back\\slash'], ['\x00\x7f', '\u200b'])
print(print, len, [].append.__name__, P.__name__, type(P()), type(type), Exception('a'), [Exception('a'), ValueError()], KeyError('k'))
print(1e3, [1e3], 1e16, 0.1, -0.0, 10 ** 20, [10 ** 20], True, [True], 2 ** 100, -5, [-5])
print(*[1, 2, 3], sep=', ', end='.\n'); print('a', end=''); print('b', 'c', sep='', end='\n\n'); print(sep='x'); print('', '', sep='|')
print(iter([1]).__class__.__name__, (i for i in []).__class__.__name__, {}.keys(), {1: 2}.values(), {1: 2}.items(), slice(1, 2), reversed([1]).__class__.__name__, enumerate([]).__class__.__name__)
