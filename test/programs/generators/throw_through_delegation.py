# throw() into a generator at yield from: what the sub-iterator yields is yielded, also when it is an exception.
def inner():
    try:
        yield 1
    except KeyError as error:
        yield error
        yield ValueError('a value')
    return 'result'
def outer():
    result = yield from inner()
    yield result
g = outer()
print(next(g), repr(g.throw(KeyError('k'))), repr(next(g)), next(g))
g = outer(); next(g)
try: g.throw(TypeError('not caught'))
except TypeError as error: print(repr(error))
print(list(g))
