"""A dict as globals: code and program see at once what the other changes."""

namespace = {'start': 1}
exec(
    '''
value = start
def bump():
    global value
    value += 1
    return value
class Counter:
    step = 5
    def next(self):
        return value + self.step
''',
    namespace,
)
print(namespace['bump'](), namespace['value'])
namespace['value'] = 10
print(namespace['bump'](), namespace['Counter']().next())
print(namespace['bump'].__globals__ is namespace)
print([name for name in namespace if name != '__builtins__'])
print(type(namespace['__builtins__']).__name__)

del namespace['value']
try:
    namespace['bump']()
except NameError as error:
    print(error)

print(eval('len(x) + y', {'x': [1, 2]}, {'y': 3}))
only_locals = {}
exec('a = 1\nb = a + 1\nglobal c\nc = b', namespace, only_locals)
print(only_locals, namespace['c'])

try:
    exec('def f(): return g()\ndef g(): return 1\nf()', {}, {})
except NameError as error:
    print(error)

exec('class A: pass\nprint(A.__module__, A.__qualname__)', {'__name__': 'elsewhere'})
exec('print(__name__)', {'__name__': 'given'})
