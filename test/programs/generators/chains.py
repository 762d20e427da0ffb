# Long chains of `yield from`: variables, sent values, exceptions and returns at every level, and how deep they may be.
import sys
def chain(depth, log):
    before = f'before {depth}'
    try:
        got = (yield from chain(depth - 1, log)) if depth else (yield 'bottom')
    except KeyError as error:
        log.append((depth, before, repr(error)))
        if depth < 3: raise
        got = 'caught'
    log.append((depth, before, got))
    after = yield depth, got
    return depth, after

def drive(g, *sent):
    results = [next(g)]
    for value in sent:
        try: results.append(g.send(value))
        except StopIteration as stop: results.append(('end', stop.value))
    return results
log = []
print(drive(chain(3, log), *'abcdef'))
print(log)
log = []
g = chain(5, log)
next(g)
print(g.throw(KeyError('k')), next(g), log)

def looking(depth):
    name = f'level {depth}'
    if depth: yield from looking(depth - 1)
    else:
        while True: yield [frame.f_locals['name'] for frame in frames()]
def frames():
    frame = sys._getframe(2)
    while frame.f_code.co_name == 'looking':
        yield frame
        frame = frame.f_back
g = looking(3)
print(next(g))
print(next(g))
inner = g.gi_yieldfrom
print(inner.gi_frame.f_locals['name'], g.gi_frame.f_locals['name'], next(inner), next(g))

def failing(depth, when):
    if depth: yield from failing(depth - 1, when)
    else:
        for i in range(when): yield i
        raise ValueError('bottom')
g = failing(4, 2)
try:
    for x in g: print(x)
except ValueError as error:
    entry, lines = error.__traceback__, []
    while entry: lines, entry = lines + [entry.tb_lineno], entry.tb_next
    print(error, lines)

def handling(depth):
    try: raise KeyError(depth)
    except KeyError:
        if depth: yield from handling(depth - 1)
        else:
            yield repr(sys.exc_info()[1])
            yield repr(sys.exc_info()[1])
        yield repr(sys.exc_info()[1])
    yield repr(sys.exc_info()[1])
print(list(handling(2)))

def shared(): yield from common
def numbers(): yield from range(6)
common = numbers()
a, b = shared(), shared()
print([next(a), next(b), next(a), next(common), next(b), next(a)], next(a, 'end'), next(b, 'end'))

def deep(n):
    if n: yield from deep(n - 1)
    yield n
g = deep(300)
print(sum(1 for _ in g))
def nested(n, g): return next(g) if n == 0 else nested(n - 1, g)
g = deep(500); next(g)
try: nested(600, g)
except RecursionError: print('too deep')
print(g.gi_frame)
