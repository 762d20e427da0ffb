# Truth, short circuits, conditional expressions.
def t(v): print('t', end=' '); return v
print(t(1) and t(0) and t(2), t(0) or t('') or t('x'), not t([]), t(1) if t(0) else t(2))
a, b = 3, 0
print(a and b, a or b, b and a, b or a, not a or not b, (a and not b) or b, a if b else b, 'x' if a > b else 'y' if a else 'z')
class Falsy:
    def __bool__(self): return False
class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(Falsy()), bool(Sized(0)), bool(Sized(2)), 'yes' if Sized(1) else 'no', not Falsy(), Falsy() or 'or')
if not (a > 5 or b) and a: print('taken')
print(1 if None else 2, 1 if 'None' else 2, None is None, a is not None, a == 3 and b == 0, 0 == False, '' == False)
class BadBool:
    def __bool__(self): return 3
try:
    if BadBool(): pass
except TypeError as error:
    print(error)
try:
    bool(Sized(-1))
except ValueError as error:
    print(error)
x = None
print(x or 'default', x and x.y, (x or [1])[0], [i for i in (0, 1, '', 'a', None, [], [0]) if i])
assert a == 3, 'not shown'
try:
    assert b, ('message', b)
except AssertionError as error:
    print(error, error.args)
try:
    assert b
except AssertionError as error:
    print(repr(error))
