# __bool__, __len__, __contains__, __iter__, __index__ and their kin: what they may answer.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
def make(**methods):
    return type('X', (), {f'__{name}__': (lambda self, *args, value=value: value) for name, value in methods.items()})()
for value in (True, False, 1, 0, None, 'x', []):
    report(lambda: bool(make(bool=value)))
for value in (0, 5, True, -1, 2 ** 70, -2 ** 70, 1.5, None, 'x'):
    report(lambda: len(make(len=value)))
    report(lambda: bool(make(len=value)))
report(lambda: bool(make(bool=False, len=5)))
report(lambda: len(make(bool=True)))
def call_none(**names):
    return type('X', (), {f'__{name}__': None for name in names})()
x = call_none(bool=1, len=1, contains=1, iter=1, hash=1, call=1, str=1, repr=1, getitem=1, next=1, index=1, int=1, neg=1, enter=1, reversed=1, format=1)
report(lambda: bool(x))
report(lambda: len(x))
report(lambda: 1 in x)
report(lambda: iter(x))
report(lambda: hash(x))
report(lambda: x())
report(lambda: str(x))
report(lambda: repr(x))
report(lambda: x[0])
report(lambda: next(x))
report(lambda: [1][x])
report(lambda: int(x))
report(lambda: -x)
report(lambda: reversed(x))
report(lambda: format(x))
report(lambda: list(x))
for value in (1, 'x', True, None, 2 ** 70, 1.0):
    report(lambda: [0, 1][make(index=value)])
    report(lambda: int(make(int=value)))
    report(lambda: float(make(float=value)))
    report(lambda: int(make(index=value)))
    report(lambda: str(make(str=value)))
    report(lambda: repr(make(repr=value)))
    report(lambda: format(make(format=value)))
    report(lambda: dir(make(dir=value)))
    report(lambda: iter(make(iter=value)))
    report(lambda: round(make(round=value)))
    report(lambda: 5 in make(contains=value))
for function in (len, iter, next, reversed, int, float, abs, round, list, range, bin):
    report(lambda: function(object()))
report(lambda: 1 in object())
report(lambda: object()[0])
report(lambda: object()())
report(lambda: -object())
report(lambda: ~object())
report(lambda: +object())
class Sequence:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
s = Sequence()
print(list(s), 20 in s, 5 in s, list(iter(s)))
report(lambda: reversed(s))
report(lambda: len(s))
class WithLen(Sequence):
    def __len__(self): return 3
print(list(reversed(WithLen())), bool(WithLen()))
class Sub(list):
    __contains__ = None
    __iter__ = None
report(lambda: 1 in Sub())
report(lambda: iter(Sub()))
report(lambda: list(Sub([1])))
