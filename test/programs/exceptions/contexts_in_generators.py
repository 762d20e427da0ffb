# Generators keep what they handle to themselves, and see what their caller handles.
import sys

def show(e, depth=0):
    seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        print('  ' * depth, repr(e), 'cause', repr(e.__cause__), 'suppress', e.__suppress_context__)
        e = e.__context__
        depth += 1

def go(f):
    print(f.__name__)
    try: f()
    except BaseException as e: show(e)
    assert sys.exception() is None

def thrown_into_generator():
    try: 1/0
    except ZeroDivisionError:
        def gen():
            try: yield
            except ValueError: raise TypeError
        g = gen(); next(g)
        g.throw(ValueError('thrown'))

def generator_handles_inside():
    def gen():
        try: 1/0
        except ZeroDivisionError:
            yield 1
            raise KeyError
    g = gen()
    try: raise ValueError('outside')
    except ValueError:
        next(g)
        print(repr(sys.exception()))
    next(g)

def generator_sees_the_callers():
    def gen():
        yield sys.exception()
        yield sys.exception()
    g = gen()
    try: raise ValueError('outside')
    except ValueError:
        print(repr(next(g)))
    print(repr(next(g)))

for function in [
    thrown_into_generator,
    generator_handles_inside,
    generator_sees_the_callers,
]:
    go(function)
