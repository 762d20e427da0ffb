# Chains of contexts that a program has tied into circles.
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

def context_set_by_hand():
    try: raise ValueError(1)
    except ValueError as e1:
        try: raise TypeError(2) from e1
        except TypeError as e2: 
            e1.__context__ = e2
            raise KeyError(3)

def circle_of_two():
    a = ValueError('a'); b = ValueError('b'); a.__context__ = b; b.__context__ = a
    try: raise a
    except ValueError:
        raise KeyError('c')

def circle_further_on():
    a = ValueError('a'); b = ValueError('b'); c = ValueError('c'); a.__context__ = b; b.__context__ = c; c.__context__ = b
    try: raise a
    except ValueError:
        raise KeyError('d')

for function in [
    context_set_by_hand,
    circle_of_two,
    circle_further_on,
]:
    go(function)
