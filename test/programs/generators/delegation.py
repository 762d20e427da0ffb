# yield from: values, send, throw and close go through.
def inner(log):
    try:
        while True:
            try:
                x = yield len(log)
                log.append(x)
            except ValueError as e:
                log.append(('caught', str(e)))
    finally:
        log.append('inner closed')

def outer(log):
    try:
        result = yield from inner(log)
        log.append(('result', result))
    finally:
        log.append('outer closed')

log = []
g = outer(log)
print(next(g), g.send('a'), g.send('b'), g.throw(ValueError('v')), g.send('c'))
g.close()
print(log)
log = []
g = outer(log)
next(g)
try:
    g.throw(KeyError('k'))
except KeyError as e:
    print('out', e, log)

def from_list():
    got = yield from [1, 2, 3]
    print('list gave', got)
    got = yield from 'ab'
    got = yield from range(2)
    got = yield from {'k': 1}

print(list(from_list()))

class Own:
    def __iter__(self):
        return self
    def __init__(self):
        self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('done')
        return self.n
    def send(self, value):
        return ('sent', value)
    def throw(self, *args):
        return ('thrown', args[0] if isinstance(args[0], type) else type(args[0]))
    def close(self):
        print('own closed')

def through():
    print('value', (yield from Own()))
    yield 'end'

g = through()
print(next(g), g.send('x'), g.throw(ValueError), next(g), next(g))
g = through()
next(g)
g.close()

def no_send():
    yield from iter([1, 2])

g = no_send()
next(g)
try:
    g.send('x')
except AttributeError as e:
    print(e)
def tree(node):
    if node:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)

print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)
