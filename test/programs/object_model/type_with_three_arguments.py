# type(name, bases, namespace): what it makes, and what it refuses.
def report(*args, **keywords):
    try:
        print(type(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

report('Plain', (), {})
report('Plain', (int,), {'__module__': 'elsewhere'})
report('Plain', (), {'__qualname__': 'Outer.Plain'})
report('')
report()
report('X', ())
report('X', (), {}, 1)
report(1, (), {})
report('X', [], {})
report('X', (), [])
report('X', (), {}, metaclass=1)
report('X', (), {}, extra=1)
report('X', (5,), {})
report('X', (bool,), {})
report('X', (type(None),), {})
report('X', (type(lambda: 0),), {})
report('X', (range,), {})
report('X', (slice,), {})
report('X', (object, object), {})
report('X', (object, int), {})
report('X', (int, str), {})
report('X', (), {'__qualname__': 1})
report('X', (), {'__slots__': 1})
report('X', (), {'__slots__': 'a b'})
report('X\0', (), {})
report('X', (), {'__classcell__': 1})
report(name='X', bases=(), dict={})

namespace = {'a': 1}
made = type('Made', (), namespace)
namespace['a'] = 2
print(made.a, made.__dict__['a'], made.__module__, made.__doc__, sorted(made.__dict__))
print(type('A', (), {'__doc__': 'text'}).__doc__, type('A', (int,), {}).__doc__)
