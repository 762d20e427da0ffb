# Recursive functions, mutual recursion, accumulators, memoisation with dict and default argument, trampolines.
def hanoi(n, a='A', b='B', c='C'):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)

print(len(hanoi(8)), hanoi(2))

def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))

print(ackermann(2, 3), ackermann(1, 20))

def partitions(n, largest=None, memo={}):
    largest = n if largest is None else largest
    if n == 0: return 1
    if n < 0 or largest == 0: return 0
    key = n, largest
    if key not in memo:
        memo[key] = partitions(n - largest, largest) + partitions(n, largest - 1)
    return memo[key]

print([partitions(n) for n in range(1, 12)], partitions(60))

def flatten(x):
    return [z for y in x for z in (flatten(y) if isinstance(y, list) else [y])]

print(flatten([1, [2, [3, [4, [5]]]], [[6]]]))

def subsets(items):
    if not items: return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0]] + r for r in rest]

print(subsets([1, 2, 3]))

def quicksort(items):
    if len(items) < 2: return items
    pivot, *rest = items
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])

print(quicksort([3, 6, 1, 8, 2, 9, 2]))

def trampoline(f, *args):
    while callable(f):
        f, *args = f(*args)
    return f

def count(n, total):
    return (count, n - 1, total + n) if n else (total,)

print(trampoline(count, 5000, 0))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(20))

def is_even(n): return n == 0 or is_odd(n - 1)
def is_odd(n): return n != 0 and is_even(n - 1)
print(is_even(300), is_odd(301))

def edit_distance(a, b):
    cache = {}
    def go(i, j):
        if i == 0 or j == 0: return i + j
        if (i, j) not in cache:
            cache[i, j] = min(go(i - 1, j) + 1, go(i, j - 1) + 1, go(i - 1, j - 1) + (a[i - 1] != b[j - 1]))
        return cache[i, j]
    return go(len(a), len(b))

print(edit_distance('kitten', 'sitting'), edit_distance('', 'abc'))

def tree(depth):
    return None if depth == 0 else {'left': tree(depth - 1), 'right': tree(depth - 1)}
def depth(t): return 0 if t is None else 1 + max(depth(t['left']), depth(t['right']))
def nodes(t): return 0 if t is None else 1 + nodes(t['left']) + nodes(t['right'])
print(depth(tree(7)), nodes(tree(7)))
def collatz(n, steps=0): return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)
print([collatz(n) for n in range(1, 12)], max(range(1, 200), key=collatz))
print((lambda f, n: f(f, n))(lambda f, n: n if n < 2 else f(f, n - 1) + f(f, n - 2), 15))
