# a += b asks __iadd__, then __add__ and __radd__; the result is bound wherever the target is.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
class Adds:
    def __init__(self, n): self.n = n
    def __add__(self, other): return Adds(self.n + other)
class InPlace(Adds):
    def __iadd__(self, other):
        self.n += other
        return self
class Refuses(Adds):
    def __iadd__(self, other): return NotImplemented
class Nothing(Adds):
    def __iadd__(self, other): pass
class Blocked(Adds):
    __iadd__ = None
for cls in (Adds, InPlace, Refuses, Nothing):
    first = target = cls(1)
    target += 2
    print(cls.__name__, target is first, getattr(target, 'n', target))
def blocked():
    target = Blocked(1)
    target += 1
report(blocked)
class Radd:
    def __radd__(self, other): return f'radd {other}'
target = 5
target += Radd()
print(target)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
class Holder:
    def __init__(self): self.log = []
    def __getattr__(self, name): self.log.append('get ' + name); return 1
    def __getitem__(self, key): self.log.append(f'getitem {key}'); return 1
    def __setitem__(self, key, value): self.log.append(f'setitem {key} {value}')
h = Holder()
h.x += 5
h['k'] += 6
print(h.x, h.log)
def refuse(statement, **names):
    try:
        exec(statement, names)
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
refuse('a += 1', a='text')
refuse('a += 1', a=[])
refuse('a += 1', a=())
refuse('a -= 1', a=[])
refuse('a *= 1.5', a=[])
refuse('a *= []', a=1.5)
refuse('a **= []', a=1)
refuse('a @= 1', a=1)
refuse('a //= None', a=1)
refuse('a |= 1', a={})
refuse('a |= 1', a=set())
refuse('a += 1', a=None)
refuse('a += 1', a=object())
refuse('a %= 1', a=len)
refuse('a >>= "x"', a=1)
