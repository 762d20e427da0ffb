# What generators return, and PEP 479.
def returning(n):
    yield n
    return n * 10

g = returning(1)
print(next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args, repr(e))
print(list(returning(5)), next(returning(7)), next(iter([]), 'default'))
g = returning(2)
next(g)
print(next(g, 'gone'), next(g, 'still'))

def collect():
    results = []
    for i in range(3):
        results.append((yield from returning(i)))
    return results

def outer():
    print('inner gave', (yield from collect()))

print(list(outer()))

def leaks():
    yield 1
    raise StopIteration('mine')

try:
    list(leaks())
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)

def leaks_by_next():
    yield next(iter([]))

try:
    list(leaks_by_next())
except RuntimeError as e:
    print(e)

def tuple_result():
    return (1, 2)
    yield

try:
    next(tuple_result())
except StopIteration as e:
    print(e.value, e.args)

def exception_result():
    return ValueError('as a value')
    yield

try:
    next(exception_result())
except StopIteration as e:
    print(repr(e.value))

def empty():
    return
    yield

print(list(empty()), tuple(empty()), sum(empty()), max(empty(), default='none'))
g = empty()
for _ in range(2):
    try:
        g.send(None)
    except StopIteration as e:
        print('stop', e.value)
