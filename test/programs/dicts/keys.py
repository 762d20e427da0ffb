# Keys are equal by == and hash; every hashable may be one.
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, other): return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f'P({self.x}, {self.y})'
d = {Point(1, 2): 'a'}
d[Point(1, 2)] = 'b'; d[Point(2, 1)] = 'c'
print(d, Point(1, 2) in d, Point(0, 0) in d, len({Point(0, 0), Point(0, 0)}))
class Same:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): return self.n == other.n
many = {Same(i): i for i in range(20)}
print(sum(many.values()), many[Same(7)], Same(30) in many, len(many)); del many[Same(7)]; print(len(many), Same(7) in many, Same(19) in many)
mixed = {1: 'int', '1': 'str', 1.5: 'float', (1,): 'tuple', None: 'none', frozenset([1]): 'fs', b'1': 'bytes', 2 ** 70: 'big', int: 'type', len: 'function', -1: 'm1', -2: 'm2'}
print(mixed[1], mixed[True], mixed['1'], mixed[1.5], mixed[(1,)], mixed[None], mixed[frozenset([1])], mixed[2 ** 70], mixed[2.0 ** 70], mixed[int], mixed[len], mixed[-1], mixed[-2], len(mixed))
class NoHash:
    def __eq__(self, other): return True
try:
    {NoHash(): 1}
except TypeError as error:
    print(error)
class Default: pass
a, b = Default(), Default()
print({a: 1, b: 2}[a], a in {b: 1}, a == a, a != b, len({a, b, a}))
big = {}
for i in range(5000): big[i * 7919 % 10007] = i
for i in range(0, 5000, 2): del big[i * 7919 % 10007]
print(len(big), sum(big), sum(big.values()), list(big)[:5], 7919 in big)
for s in ('__proto__', 'constructor', 'hasOwnProperty', 'toString', '', '0', '-1'):
    big[s] = s
print([k for k in big if isinstance(k, str)], big.get('valueOf'), big['__proto__'])
