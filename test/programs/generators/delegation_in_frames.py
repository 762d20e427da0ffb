"""`yield from` over generators: values, sent values, results, exceptions, depth, and generators that are shared."""


def inner():
    received = yield 1
    while received is not None:
        received = yield received * 2
    return 'inner done'


def outer():
    result = yield from inner()
    yield result
    try:
        yield from failing()
    except ValueError as error:
        yield f'caught {error}'
    return 'outer done'


def failing():
    yield 'about to fail'
    raise ValueError('failed')


generator = outer()
print(next(generator), generator.send(5), generator.send(6), generator.send(None))
print(next(generator), next(generator))
try:
    next(generator)
except StopIteration as stop:
    print('returned', stop.value)


def tree(depth):
    if depth > 0:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(list(tree(4)), sum(tree(8)))


def catching():
    try:
        yield from inner()
    except KeyError as error:
        yield f'outer caught {error!r}'
    finally:
        print('outer cleaned up')


generator = catching()
print(next(generator), generator.throw(KeyError('thrown')))
generator.close()

generator = catching()
next(generator)
generator.close()


def cleaning(name):
    try:
        yield name
        yield name
    finally:
        print(name, 'closed')


def nest():
    yield from cleaning('inside')


generator = nest()
print(next(generator))
generator.close()


def shared(source):
    yield from source
    yield 'end'


source = iter(tree(2))
left, right = shared(source), shared(source)
print(next(left), next(right), list(left), list(right))


def itself():
    yield 1
    yield from me


me = itself()
print(next(me))
try:
    next(me)
except ValueError as error:
    print(error)


def chain(depth):
    if depth:
        yield from chain(depth - 1)
    yield depth


print(sum(chain(200)))
for i, value in enumerate(outer()):
    if i == 2:
        break
    print(i, value)
print([x for x in tree(3) if x % 2], max(tree(5)), dict(enumerate(tree(2))))
