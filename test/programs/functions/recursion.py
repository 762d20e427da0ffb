# Recursion, also mutual and deep.
def fact(n): return 1 if n <= 1 else n * fact(n - 1)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def hanoi(n, a='A', b='B', c='C'):
    if n == 0: return []
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
def permutations(items):
    if not items: return [[]]
    return [[x] + p for i, x in enumerate(items) for p in permutations(items[:i] + items[i + 1:])]
def flatten(x): return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]
print(fact(25), even(500), odd(501), fib(18), ack(2, 3), len(hanoi(8)), hanoi(2), len(permutations([1, 2, 3, 4])), permutations('abc' and [1, 2]))
print(flatten([1, [2, [3, [4]], 5]]))
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
def endless(n): return endless(n + 1)
try: endless(0)
except RecursionError as error: print(error)
import sys
print(sys.getrecursionlimit()); sys.setrecursionlimit(5000); print(depth(4500)); sys.setrecursionlimit(1000)
class R:
    def __repr__(self): return repr(self)
try: repr(R())
except RecursionError as error: print(type(error).__name__)
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
print(gcd(1071, 462), gcd(2 ** 100, 6 ** 50) == 2 ** 50)
def binary(items, x, lo=0, hi=None):
    hi = len(items) if hi is None else hi
    if lo >= hi: return -1
    mid = (lo + hi) // 2
    if items[mid] == x: return mid
    return binary(items, x, mid + 1, hi) if items[mid] < x else binary(items, x, lo, mid)
print(binary(list(range(0, 100, 3)), 42), binary([1, 2], 5))
