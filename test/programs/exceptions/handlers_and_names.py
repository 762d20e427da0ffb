# The names that handlers bind, the ways through finally, generators that are closed and thrown into, and assert.
import sys
try: raise ValueError('x') from KeyError('y')
except ValueError as err: pass
try: err
except NameError as n: print(n)
try:
    try: 1/0
    except ZeroDivisionError as err:
        del err
except NameError as n: print(n)
def f():
    try: 1/0
    except ZeroDivisionError as err:
        err = 5
    try: return err
    except UnboundLocalError as n: return str(n)
print(f())
def f():
    global gerr
    try: 1/0
    except ZeroDivisionError as gerr: pass
    return 'gerr' in globals()
print(f())
class C:
    try: 1/0
    except ZeroDivisionError as cerr: pass
    has = 'cerr' in locals()
print(C.has, hasattr(C, 'cerr'))
def f():
    err = 'before'
    def g():
        nonlocal err
        try: 1/0
        except ZeroDivisionError as err: pass
    g()
    try: return err
    except NameError as n: return str(n)
print(f())
def f():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            1/0
        except ZeroDivisionError as e: continue
        finally: print('fin', i, 'e' in locals())
print(f())
def f():
    try: return 'a'
    finally: print('x')
print(f())
def f():
    while True:
        try: return 1
        finally: break
    return 2
print(f())
def f():
    for x in [1, 2]:
        try: raise ValueError
        finally: continue
    return 'done'
print(f())
def gen():
    try: yield 1
    finally: print('cleanup')
g = gen(); next(g)
try: g.throw(ValueError('t'))
except ValueError as e: print(repr(e), e.__context__)
g = gen(); next(g); g.close()
def gen():
    try: yield 1
    except GeneratorExit: yield 2
g = gen(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def gen():
    try: yield 1
    except ValueError as e: raise StopIteration
g = gen(); next(g)
try: g.throw(ValueError)
except RuntimeError as e: print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try: raise Exception from None
except Exception as e: print(e.__cause__, e.__suppress_context__)
assert True, 1/0
try: assert False, 'msg'
except AssertionError as e: print(e, e.args)
try: assert 0
except AssertionError as e: print(repr(e))
try: assert 0, (1, 2)
except AssertionError as e: print(e.args)
AssertionErr = AssertionError
AssertionError = ValueError
try: assert 0
except AssertionErr as e: print(type(e))
