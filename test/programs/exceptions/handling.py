# try, except, else, finally, raise, nesting.
def f(n):
    try:
        if n == 1: raise ValueError('one')
        if n == 2: raise KeyError('two')
        if n == 3: return 'returned'
        if n == 4: raise TypeError
    except ValueError as e: print('V', e)
    except (KeyError, IndexError) as e: print('K', e, e.args)
    else: print('else')
    finally: print('finally', n)
    return 'end'
for n in range(4): print(f(n))
try: f(4)
except TypeError as e: print('T', repr(e))
def order():
    try: return 'try'
    finally: print('before return')
def override():
    try: return 'try'
    finally: return 'finally'
def swallow():
    for i in range(3):
        try: raise ValueError
        finally:
            if i < 2: continue
            break
    return i
print(order(), override(), swallow())
try:
    try: raise ValueError('inner')
    except ValueError: raise
except ValueError as e: print('reraised', e)
try:
    try: raise ValueError('a')
    except ValueError as e: raise KeyError('b') from e
except KeyError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: undefined_name
except NameError as e: print(e, '|', e.__context__, '|', e.name)
try: raise ValueError('x') from None
except ValueError as e: print(e.__cause__, e.__suppress_context__)
try:
    try: raise KeyError('k')
    finally: print('cleanup')
except LookupError as e: print(type(e).__name__, e, str(e), repr(e))
e = 'kept'
try: raise ValueError
except ValueError as e: pass
try: e
except NameError as err: print(err)
try: raise 5
except TypeError as err: print(err)
try: raise ValueError from 5
except TypeError as err: print(err)
try: raise
except RuntimeError as err: print(err)
try:
    try: raise ValueError
    except 5: pass
except TypeError as err: print(err)
class A(Exception): pass
class B(A): pass
for cls in (A, B, Exception):
    try: raise cls('made')
    except B: print('B')
    except A: print('A')
    except Exception as err: print('E', err)
def gen():
    try: yield 1
    except ValueError: yield 'handled'
    finally: print('gen done')
g = gen(); next(g); print(g.throw(ValueError)); print(list(g))
def nested():
    try:
        try: raise ValueError(1)
        finally:
            try: raise KeyError(2)
            except KeyError: print('inner handled')
    except ValueError as v: return v.args
print(nested())
def deep(n):
    if n == 0: raise RuntimeError('deep')
    try: deep(n - 1)
    finally: trail.append(n)
trail = []
try: deep(5)
except RuntimeError: print(trail)
x = []
for i in range(5):
    try:
        x.append(10 // (i - 2))
    except ZeroDivisionError:
        x.append('zero'); continue
    else: x.append('ok')
print(x)
