# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, 'target', target)
        object.__setattr__(self, 'log', [])
    def __getattr__(self, name):
        self.log.append(('get', name))
        return getattr(self.target, name)
    def __setattr__(self, name, value):
        self.log.append(('set', name, value))
        setattr(self.target, name, value)
    def __delattr__(self, name):
        self.log.append(('del', name))
        delattr(self.target, name)

class Target:
    z = 'class attribute'

t = Target()
p = Proxy(t)
p.a = 1
p.b = 2
del p.b
print(p.a, p.z, t.__dict__, p.log)
try:
    p.missing
except AttributeError as e:
    print(e)
print(hasattr(p, 'a'), hasattr(p, 'missing'), getattr(p, 'missing', 'default'))

class Everything:
    x = 1
    def __getattribute__(self, name):
        if name.startswith('_'):
            return object.__getattribute__(self, name)
        return f'<{name}>'

e = Everything()
e.y = 5
print(e.x, e.y, e.anything, e.__dict__, getattr(e, 'q'), hasattr(e, 'whatever'))

class Fallback:
    def __getattribute__(self, name):
        if name == 'broken':
            raise AttributeError('broken here')
        return super().__getattribute__(name)
    def __getattr__(self, name):
        return f'fallback {name}'

f = Fallback()
f.real = 'real'
print(f.real, f.broken, f.other)

class Strict:
    allowed = {'a', 'b'}
    def __setattr__(self, name, value):
        if name not in self.allowed:
            raise AttributeError(f'no {name}')
        super().__setattr__(name, value)
    def __dir__(self):
        return ['z', 'a']

s = Strict()
s.a = 1
try:
    s.c = 2
except AttributeError as e:
    print(e, s.__dict__)
print(dir(s), vars(s))
s.__dict__['c'] = 3
print(s.c)

class Dynamic:
    pass

d = Dynamic()
Dynamic.method = lambda self: 'added later'
d.own = lambda: 'not bound'
print(d.method(), d.own())
Dynamic.method = lambda self: 'replaced'
print(d.method())
del Dynamic.method
for action in (lambda: d.method, lambda: Dynamic.nothing, lambda: delattr(d, 'x'), lambda: setattr(5, 'x', 1), lambda: setattr(int, 'x', 1), lambda: setattr(object(), 'x', 1)):
    try:
        action()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
d.__class__ = Target
print(d.z, type(d).__name__, isinstance(d, Target))
d.__dict__ = {'new': 1}
print(d.new, d.__dict__)
try:
    d.__dict__ = 5
except TypeError as e:
    print(e)
