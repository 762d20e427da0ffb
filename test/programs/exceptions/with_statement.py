# Context managers and exceptions.
class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter':
            raise RuntimeError('enter failed')
        return self
    def __exit__(self, kind, value, traceback):
        print('exit', self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail == 'exit':
            raise RuntimeError('exit failed')
        return self.swallow

with Manager('a') as a, Manager('b') as b:
    print('body', a.name, b.name)
with Manager('c', swallow=True):
    raise ValueError('swallowed')
try:
    with Manager('d'):
        raise ValueError('passed on')
except ValueError as e:
    print('caught', e)
try:
    with Manager('e', fail='exit'):
        raise ValueError('original')
except RuntimeError as e:
    print('caught', e, repr(e.__context__))
try:
    with Manager('f'), Manager('g', fail='enter'):
        print('never')
except RuntimeError as e:
    print('caught', e)

def leave(how):
    for i in range(3):
        with Manager(f'{how}{i}'):
            if how == 'return':
                return 'returned'
            if how == 'break':
                break
            if how == 'continue':
                continue
    return 'end'

for how in ('return', 'break', 'continue'):
    print(leave(how))

class NoExit:
    def __enter__(self): pass

class NoEnter:
    pass

for cls in (NoExit, NoEnter):
    try:
        with cls():
            pass
    except TypeError as e:
        print(e)
with (Manager('x') as x, Manager('y', swallow=True)):
    raise KeyError('k')
print('done')
