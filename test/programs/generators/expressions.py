# Generator expressions: laziness, scope, nesting.
log = []

def traced(n):
    log.append(n)
    return n

g = (traced(i) * 2 for i in range(5) if i % 2 == 0)
print(log, next(g), log, next(g), log, list(g), log)
print(sum(x * x for x in range(10)), max((len(w), w) for w in 'a bb ccc dd'.split()))
print(list((i, j) for i in range(3) for j in range(i)))
print(dict((k, v) for k, v in zip('abc', range(3))), set(x % 3 for x in range(9)))
print(any(x > 3 for x in [1, 5, 2]), all(x > 3 for x in [4, 5]), ','.join(str(x) for x in range(4)))
x = 'outer'
list(x for x in range(3))
print(x)
n = 10
later = (n + i for i in range(3))
n = 20
print(list(later))
source = [1, 2, 3]
bound = (i for i in source)
source = [9]
print(list(bound))
print(g, type(g)) if False else print(type(g).__name__, (i for i in ()).__name__, (i for i in ()).__qualname__)

def function():
    return (i for i in range(1))

print(function().__qualname__, [*(i for i in range(3))], (*(c for c in 'ab'),))
try:
    (i for i in 5)
except TypeError as e:
    print(e)

class Scope:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        bad = list(i * k for i in items for k in [len(items)])
    except NameError as e:
        bad = str(e)

print(Scope.doubled, Scope.bad)
adders = [lambda y, i=i: y + i for i in range(3)]
late = [lambda: i for i in range(3)]
print([f(10) for f in adders], [f() for f in late])
nested = ((a, (b for b in range(a))) for a in range(3))
print([(a, list(b)) for a, b in nested])
print(list(y := i * 2 for i in range(3)), y)
