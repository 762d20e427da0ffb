# Generators as context managers, by hand, and generators inside with and try.
class contextmanager:
    def __init__(self, function): self.function = function
    def __call__(self, *args, **kwargs): return Guard(self.function(*args, **kwargs))

class Guard:
    def __init__(self, generator): self.generator = generator
    def __enter__(self): return next(self.generator)
    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self.generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self.generator.throw(value)
        except StopIteration as e:
            return e is not value
        except BaseException as e:
            if e is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")

@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    except ValueError as e:
        print('swallowed', e)
    finally:
        print(f'</{name}>')

with tag('a') as a, tag('b') as b:
    print(a, b)
with tag('v'):
    raise ValueError('inside')
try:
    with tag('k'):
        raise KeyError('passes')
except KeyError as e:
    print('out', e)

def guarded(items):
    with tag('g'):
        for item in items:
            try:
                yield item
            except TypeError as e:
                yield f'handled {e}'
            finally:
                print('after', item)

g = guarded([1, 2, 3])
print(next(g), g.throw(TypeError('t')), next(g))
g.close()
print(list(guarded('x')))

def reader():
    while True:
        line = yield
        if line is None:
            return 'done'
        print('read', line)

def driver():
    result = yield from reader()
    print('reader said', result)
    yield 'last'

d = driver()
next(d)
for line in ('one', 'two'):
    d.send(line)
print(d.send(None))

def nested_handlers():
    try:
        try:
            yield 1
        except KeyError:
            yield 'key'
            raise
    except KeyError as e:
        yield ('outer', e.args)
    yield 'end'

n = nested_handlers()
print(next(n), n.throw(KeyError('k')), next(n), next(n), list(n))

def handled_state():
    try:
        raise ValueError('mine')
    except ValueError as e:
        yield str(e)
        try:
            raise
        except ValueError as again:
            yield again is e

try:
    raise KeyError('outer')
except KeyError:
    h = handled_state()
    print(next(h))
    try:
        raise
    except KeyError as e:
        print('still', e)
    print(next(h))
