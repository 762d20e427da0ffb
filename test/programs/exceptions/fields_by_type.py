# The fields of StopIteration, SystemExit, ImportError, NameError, AttributeError and KeyError.
def show(error, *names):
    print(repr(error), '|', error, '|', error.args, [getattr(error, name) for name in names])

def attempt(action, *args, **keywords):
    try:
        print('done', action(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, '|', error)

for args in ((), (1,), (1, 2), (None,)):
    show(StopIteration(*args), 'value')
    show(SystemExit(*args), 'code')
for type_, name in ((StopIteration, 'value'), (SystemExit, 'code')):
    error = type_(1)
    error.args = (7,)
    show(error, name)
    setattr(error, name, 'set')
    show(error, name)
    delattr(error, name)
    show(error, name)
    attempt(type_, value=1)

show(ImportError(), 'msg', 'name', 'path')
show(ImportError('m'), 'msg', 'name', 'path')
show(ImportError('m', name='n', path='p'), 'msg', 'name', 'path')
show(ImportError('m', 'b', name=1), 'msg', 'name', 'path')
show(ImportError(5), 'msg')
attempt(ImportError, 'm', other=1)
attempt(ModuleNotFoundError, 'm', name=1, other=1)
error = ImportError('m')
error.msg = 'changed'
show(error, 'msg')
error.msg = 5
show(error, 'msg')

show(NameError('x', name='y'), 'name')
show(UnboundLocalError('x'), 'name')
show(AttributeError('x', name='y', obj=3), 'name', 'obj')
show(AttributeError(), 'name', 'obj')
attempt(NameError, 'x', obj=1)
attempt(AttributeError, 'x', other=1)
error = AttributeError('x', name='y')
del error.name
show(error, 'name')

for args in ((), ('a',), ('a', 'b'), (('a',),), ('',), (1,)):
    show(KeyError(*args))
show(IndexError('a'))
for action, names in ((lambda: missing, ['name']), (lambda: None.missing, ['name', 'obj']), (lambda: __import__('no_such'), ['name', 'path'])):
    try:
        action()
    except Exception as error:
        show(error, *names)
error = ImportError('m', name='n', path='p')
error.__init__('other')
show(error, 'msg', 'name', 'path')
error.__init__('a', 'b', name='c')
show(error, 'msg', 'name', 'path')
data = bytearray(b'\xff')
error = UnicodeDecodeError('ascii', data, 0, 1, 'r')
data[0] = 1
print(error.object, error)
