# What an exception was raised in the middle of: __context__, __cause__ and __suppress_context__.
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

def raised_in_handler():
    try: 1/0
    except ZeroDivisionError: raise KeyError('k')

def two_handlers():
    try:
        try: 1/0
        except ZeroDivisionError: raise KeyError('k')
    except KeyError:
        raise ValueError

def raised_again_by_name():
    try: 1/0
    except ZeroDivisionError as e: raise e

def raised_inside_its_own_handling():
    e = ValueError()
    try: raise e
    except ValueError:
        try: raise KeyError
        except KeyError: raise e

def no_circle_is_made():
    x, y, z = ValueError('x'), KeyError('y'), TypeError('z')
    try: raise x
    except ValueError:
        try: raise y
        except KeyError:
            try: raise z
            except TypeError:
                raise x

def from_the_handled():
    try: 1/0
    except ZeroDivisionError as e: raise KeyError from e

def from_none():
    try: 1/0
    except ZeroDivisionError as e: raise KeyError from None

def from_a_class():
    try: 1/0
    except ZeroDivisionError as e: raise KeyError from ValueError

def from_without_context():
    raise KeyError from KeyError

def wrong_cause():
    try: raise KeyError from 5
    except TypeError as e: print(e); raise

def raised_by_builtin_method():
    try: raise ValueError('a')
    except ValueError:
        [].pop()

def raised_in_key_function():
    try: raise ValueError('a')
    except ValueError:
        sorted([1,2], key=lambda x: 1/0)

def raised_in_getattr():
    class C:
        def __del__(self): pass
        def __getattr__(self, n): raise KeyError(n)
    try: C().x
    except KeyError: C().y

def bare_raise_after_inner_handler():
    try: raise ValueError
    except TypeError: pass
    except ValueError:
        try: raise KeyError
        except KeyError: pass
        raise

def nothing_to_raise():
    raise

def nothing_to_raise_after_handler():
    try:
        raise ValueError
    except ValueError: pass
    raise

def bare_raise_in_called_function():
    def inner():
        raise
    try: raise ValueError('reraise in inner')
    except ValueError: inner()

def error_in_constructor():
    class E(Exception):
        def __init__(self): raise KeyError('in init')
    raise E

def constructor_gives_no_exception():
    class E(Exception):
        def __new__(cls): return 5
    raise E

def raising_a_number(): raise 5

def raising_another_type(): raise type

for function in [
    raised_in_handler,
    two_handlers,
    raised_again_by_name,
    raised_inside_its_own_handling,
    no_circle_is_made,
    from_the_handled,
    from_none,
    from_a_class,
    from_without_context,
    wrong_cause,
    raised_by_builtin_method,
    raised_in_key_function,
    raised_in_getattr,
    bare_raise_after_inner_handler,
    nothing_to_raise,
    nothing_to_raise_after_handler,
    bare_raise_in_called_function,
    error_in_constructor,
    constructor_gives_no_exception,
    raising_a_number,
    raising_another_type,
]:
    go(function)
