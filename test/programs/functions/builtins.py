# Built-in functions in everyday use.
print(abs(-3), abs(-2.5), all([]), any([]), bin(5), bool(1), callable(print), chr(97), divmod(7, 2), ord('a'), hex(255), oct(8))
print(list(enumerate('ab')), list(enumerate('ab', 5)), list(zip('ab', [1, 2, 3])), list(zip()), list(map(str, [1, 2])), list(reversed([1, 2, 3])))
print(max(1, 5, 3), max([1, 5]), max('b', 'a'), min([3], default=0), min([], default=0), max([1, 2], key=lambda v: -v), sum([1, 2], 10), sum([[1], [2]], []), sum([0.5, 1]))
print(pow(2, 5), pow(2, 5, 7), round(2.567, 2), sorted([3, 1], reverse=True), repr('a'), ascii('é'), str(5), type(5), isinstance(5, (str, int)), issubclass(bool, (int, str)), hash('a') == hash('a'))
print(len([1]), len('abc'), len({}), iter([1]).__next__(), next(iter('x')), list(iter(lambda c=iter([1, 2, 0]): next(c), 0)), id(None) == id(None), format(5, '03'), list(filter(str.isdigit, 'a1b2')))
print(getattr('a', 'upper')(), getattr(5, 'nope', 'd'), hasattr([], 'append'), [n for n in dir(type('T', (), {'a': 1, 'b': 2})) if not n.startswith('_')], vars(type('T', (), {'a': 1}))['a'])
class O: pass
o = O(); setattr(o, 'k', 1); print(o.k, vars(o), getattr(o, 'k')); delattr(o, 'k'); print(hasattr(o, 'k'))
print(1, 2, sep='-', end='!\n'); print(); print('a', 'b', sep=''); print(*[1, 2], sep='\n'); print('x', end=''); print(None, True, 1.0, [1, 'a'], ('t',), {'k': {1}})
import sys
print('to stdout', file=sys.stdout, flush=True)
for bad in (lambda: len(5), lambda: abs('a'), lambda: max(), lambda: max([]), lambda: sum(['a']), lambda: next(iter([])), lambda: chr('a'), lambda: ord(''), lambda: iter(5), lambda: zip(1), lambda: getattr(5, 'x'), lambda: int(), lambda: isinstance(1, 2), lambda: sorted(5), lambda: print(1, foo=2), lambda: print(sep=1), lambda: round('a'), lambda: divmod(1, 0), lambda: hash([]), lambda: next(5), lambda: map(), lambda: enumerate(), lambda: reversed({1}), lambda: all(1), lambda: min(1, 'a'), lambda: type()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(list(zip([1], [2], strict=True)), type(zip()).__name__, type(map(str, [])).__name__, repr(type(range(1))), str(int), repr(print))
try: list(zip([1], [2, 3], strict=True))
except ValueError as error: print(error)
print(isinstance(3, int | str), eval('1 + 2') if False else 3, max(zip([1, 3, 2], 'abc')), dict(enumerate('ab')), set(map(abs, [-1, 1])), list(map(max, [1, 5], [3, 2])))
