# send, throw, close and the states of a generator.
def echo():
    received = yield 'ready'
    while True:
        try:
            received = yield ('got', received)
        except ValueError as e:
            received = f'error {e}'

g = echo()
print(next(g), g.send(1), g.send([2]), next(g), g.throw(ValueError('v')), g.send(3))
print(g.gi_running, g.close(), g.close())
for call in (lambda: next(g), lambda: g.send(1), lambda: g.throw(KeyError('k'))):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
try:
    echo().send(1)
except TypeError as e:
    print(e)

def cleanup(name):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print(name, 'closed')
        raise
    finally:
        print(name, 'finally')

g = cleanup('a')
next(g)
g.close()
g = cleanup('never started')
print(g.close(), list(g))
g = cleanup('b')
next(g)
try:
    g.throw(ValueError, 'text')
except ValueError as e:
    print('out', e)
g = cleanup('thrown before start')
try:
    g.throw(KeyError('early'))
except KeyError as e:
    print('out', e, list(g))

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2

def returns():
    try:
        yield 1
    except GeneratorExit:
        return 5

for f in (stubborn, returns):
    g = f()
    next(g)
    try:
        print(f.__name__, g.close())
    except RuntimeError as e:
        print(f.__name__, e)

def own():
    yield next(me)

me = own()
try:
    next(me)
except ValueError as e:
    print(e)
for args in ((1,), (ValueError('a'), 'b'), (ValueError, 1, 2)):
    g = echo()
    next(g)
    try:
        g.throw(*args)
    except TypeError as e:
        print(e)
g = echo()
next(g)
print(g.send(0), g.throw(ValueError), g.throw(ValueError, ('x', 1)), g.throw(ValueError, ValueError('given')))
