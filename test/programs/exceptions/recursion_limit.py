# Deep recursion ends in RecursionError at the limit, and the program goes on.
import sys

def down(n):
    return down(n + 1)

class Loop:
    def __getattr__(self, name):
        return getattr(self, name + 'x')
    def __eq__(self, other):
        return self == other
    def __repr__(self):
        return repr(self)
    def __len__(self):
        return len(self)

def attempt(f):
    try:
        f()
    except RecursionError as e:
        return type(e).__name__, str(e).split(' while')[0]

print(sys.getrecursionlimit())
print(attempt(lambda: down(0)))
print(attempt(lambda: Loop() == 1))
print(attempt(lambda: repr(Loop())))
print(attempt(lambda: len(Loop())))
print(attempt(lambda: sorted([3, 1, 2], key=lambda x: down(x))))

def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n

first = depth(0)
print(900 < first <= 1000)
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit(), 4900 < depth(0) <= 5000)

def count(n):
    return 0 if n == 0 else 1 + count(n - 1)

print(count(4000))
sys.setrecursionlimit(1000)
for bad in (0, -5, 'x'):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

def generate(n):
    yield n
    yield from generate(n + 1)

try:
    for value in generate(0):
        pass
except RecursionError:
    print('generators too', value > 300)
