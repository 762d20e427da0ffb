# Generators as pipelines, coroutines and infinite sequences.
def naturals():
    n = 0
    while True:
        yield n
        n += 1

def take(n, items):
    for i, item in zip(range(n), items):
        yield item

def primes():
    found = []
    for n in naturals():
        if n > 1 and all(n % p for p in found):
            found.append(n)
            yield n

def window(items, size):
    items = iter(items)
    held = []
    for item in items:
        held.append(item)
        if len(held) == size:
            yield tuple(held)
            held.pop(0)

def chain(*sources):
    for source in sources:
        yield from source

def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return total, count
        total, count = total + value, count + 1
        average = total / count

print(list(take(10, primes())))
print(list(window(take(6, naturals()), 3)))
print(list(chain('ab', [1, 2], range(2), (c for c in 'z'))))
a = averager()
next(a)
print(a.send(10), a.send(20), a.send(60))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)

def scheduler(tasks):
    while tasks:
        task = tasks.pop(0)
        try:
            print(next(task), end=' ')
            tasks.append(task)
        except StopIteration:
            pass
    print()

def task(name, n):
    for i in range(n):
        yield f'{name}{i}'

scheduler([task('a', 3), task('b', 1), task('c', 2)])

def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest

print([''.join(p) for p in permutations(list('abc'))])

def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

print(list(take(15, fibonacci())), next(x for x in fibonacci() if x > 1000))
first, second, *rest = take(5, fibonacci())
print(first, second, rest, sum(1 for _ in take(100, naturals())))
print(list(zip(take(3, naturals()), primes())), dict(enumerate(take(3, primes()))))
