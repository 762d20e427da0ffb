# Contexts in finally clauses and context managers, and what they swallow.
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

def raised_in_finally():
    try: 1/0
    finally: raise KeyError

def handled_in_finally():
    try: 1/0
    finally:
        try: raise KeyError
        except KeyError: pass

def raised_in_exit():
    class M:
        def __enter__(self): pass
        def __exit__(self, *a): raise KeyError('exit')
    with M(): 1/0

def raised_in_enter():
    class M:
        def __enter__(self): raise KeyError('enter')
        def __exit__(self, *a): print('not')
    with M(): 1/0

def raised_again_in_exit():
    class M:
        def __enter__(self): pass
        def __exit__(self, *a): raise a[1]
    with M(): 1/0

def break_in_finally():
    try:
        try: raise ValueError('a')
        finally: 
            for _ in [1]:
                break
    except ValueError as e:
        show(e); raise

def break_in_finally_swallows():
    while True:
        try: 1/0
        finally: break
    print('swallowed', sys.exception())

def continue_and_finally():
    for i in range(2):
        try: 1/0
        except ZeroDivisionError: continue
        finally: print('f', sys.exception())
    print(sys.exception())

def return_in_finally_swallows():
    def f():
        try: 1/0
        finally: return 5
    print(f(), sys.exception())

def finally_overrides_return():
    def f():
        try: return 1
        finally: raise KeyError
    f()

def raised_after_return():
    def f():
        try: raise KeyError(1)
        except KeyError as e: return e
        finally: print(sys.exception())
    e = f(); show(e)
    raise e

for function in [
    raised_in_finally,
    handled_in_finally,
    raised_in_exit,
    raised_in_enter,
    raised_again_in_exit,
    break_in_finally,
    break_in_finally_swallows,
    continue_and_finally,
    return_in_finally_swallows,
    finally_overrides_return,
    raised_after_return,
]:
    go(function)
