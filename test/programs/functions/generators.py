# Generators: send, throw, close, return values, yield from.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return 'end'
print(list(count(4)), sum(count(5)), [*count(2)], tuple(count(0)), dict(zip('ab', count(9))), max(count(3)))
g = count(2); print(next(g), next(g))
try: next(g)
except StopIteration as stop: print('stop', stop.value)
print(next(g, 'default'), iter(g) is g)
def echo():
    received = []
    while True:
        try:
            received.append((yield len(received)))
        except ValueError as error:
            received.append(str(error))
        if len(received) > 3: return received
e = echo(); print(next(e), e.send('a'), e.throw(ValueError('thrown')), e.send('b'))
try: e.send('c')
except StopIteration as stop: print(stop.value)
def closing():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('exit'); raise
    finally: print('cleanup')
c = closing(); next(c); c.close(); c.close(); print(list(c))
def inner():
    got = yield 'inner 1'
    print('got', got)
    yield 'inner 2'
    return 'result'
def outer():
    result = yield from inner()
    print('result', result)
    yield from [10, 20]
    yield from range(2)
o = outer(); print(next(o), o.send('sent'), list(o))
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
def infinite():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
def take(n, it):
    for _, v in zip(range(n), it): yield v
print(list(take(10, infinite())))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found): found.append(n); yield n
        n += 1
print(list(take(10, primes())))
g = (x * y for x in range(3) for y in range(2)); print(next(g), list(g), list(g))
try: count(1).send('too early')
except TypeError as error: print(error)
def bad(): yield 1; raise KeyError('inside')
try: list(bad())
except KeyError as error: print(error)
def stops(): yield 1; raise StopIteration
try: list(stops())
except RuntimeError as error: print(error)
def self_next():
    yield next(me)
me = self_next()
try: next(me)
except ValueError as error: print(error)
def delegating():
    try: yield from inner()
    except RuntimeError as error: print('caught', error); yield 'after'
d = delegating(); next(d); print(d.throw(RuntimeError('r')))
t = count(3); next(t); a, *b = t; print(a, b, 2 in count(3), type(t).__name__)
def empty():
    return
    yield
print(list(empty()), ', '.join(str(i) for i in count(3)), sorted(count(3), reverse=True))
