# __slots__: which forms it has, what it gives, what it forbids.
class One:
    __slots__ = 'value'
class Two:
    __slots__ = ['a', 'b']
class FromDict:
    __slots__ = {'x': 'the x', 'y': None}
class FromGenerator:
    __slots__ = (name for name in ('p', 'q'))
class Private:
    __slots__ = ('__hidden', '__dunder__')
class WithDict:
    __slots__ = ('a', '__dict__')
class WithWeak:
    __slots__ = ('__weakref__',)
class Nothing:
    __slots__ = ()

print(One.__slots__, Two.__slots__, FromDict.__slots__, type(FromGenerator.__slots__).__name__)
print(One.value, Private._Private__hidden, Two.a.__name__, Two.a.__objclass__, type(Two.a).__name__)
print(FromDict.x.__doc__, FromDict.y.__doc__, One.value.__doc__, sorted(n for n in FromDict.__dict__ if n[0] != '_'))

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

one = One()
report(lambda: one.value)
one.value = 1
report(lambda: one.value)
report(lambda: setattr(one, 'other', 1))
report(lambda: one.__dict__)
report(lambda: delattr(one, 'value'))
report(lambda: delattr(one, 'value'))
report(lambda: delattr(one, 'other'))
report(lambda: vars(one))
d = WithDict()
d.a, d.b = 1, 2
print(d.__dict__, d.a)
d.__dict__['a'] = 5
print(d.a, d.__dict__)
class Derived(One): pass
e = Derived()
e.value, e.extra = 1, 2
print(e.__dict__, e.value)
class Shadow(One):
    __slots__ = ('value',)
s = Shadow()
s.value = 3
report(lambda: One.value.__get__(s))
One.value.__set__(s, 4)
print(s.value, One.value.__get__(s))

def declare(slots, *bases, **namespace):
    try:
        print('fine', type('X', bases, {'__slots__': slots, **namespace}).__slots__)
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

declare(['1a'])
declare(['a b'])
declare([''])
declare([1])
declare([b'a'])
declare(5)
declare(None)
declare(['a', 'a'])
declare(['a'], a=1)
declare(['__dict__', '__dict__'])
declare(['__weakref__', '__weakref__'])
declare(['__dict__'], WithDict)
declare(['__dict__'], Derived)
declare(['__weakref__'], WithWeak)
declare(['__dict__', '__weakref__'])
declare(['a'], int)
declare([], int)
declare(['a'], tuple)
declare(['a'], bytes)
declare(['a'], str)
declare(['a'], list)
declare(['a'], dict)
declare(['a'], float)
declare(['a'], Exception)
declare(['__dict__'], int)
declare(['__class__'])
declare(['__qualname__'])
declare(['__module__'])
declare(['__doc__'], __doc__='text')
