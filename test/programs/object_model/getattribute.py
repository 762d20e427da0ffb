# __getattribute__, __getattr__, __setattr__, __delattr__ and __dir__ written in Python.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

class Logged:
    log = []
    def __getattribute__(self, name):
        Logged.log.append(name)
        return super().__getattribute__(name)
    def __getattr__(self, name):
        Logged.log.append('missing ' + name)
        raise AttributeError('no ' + name)
    def method(self): return self.value
    def __len__(self): return 3
x = Logged()
x.value = 1
print(x.method(), len(x), Logged.log)
report(lambda: x.nothing)
print(Logged.log, hasattr(x, 'q'), getattr(x, 'q', 'default'))

class Only:
    def __getattribute__(self, name): return name
print(Only().anything, Only().__class__, Only().__dict__, type(Only()).__name__)
class Refuses:
    def __getattribute__(self, name): raise AttributeError(name)
    def __getattr__(self, name): return 'from getattr ' + name
print(Refuses().a, Refuses().__class__)
class Sets:
    def __setattr__(self, name, value): object.__setattr__(self, name, value * 2)
    def __delattr__(self, name): print('delete', name); object.__delattr__(self, name)
s = Sets()
s.a = 1
print(s.a, s.__dict__)
del s.a
report(lambda: delattr(s, 'a'))
class Meta(type):
    def __getattr__(cls, name): return f'{cls.__name__} has no {name}'
    def __setattr__(cls, name, value): type.__setattr__(cls, name, [value])
    def __delattr__(cls, name): type.__delattr__(cls, name); print('deleted', name)
    def __dir__(cls): return ['z', 'a']
class M(metaclass=Meta): x = 1
print(M.nothing, M.x)
M.y = 5
print(M.y, dir(M))
del M.y
report(lambda: M().nothing)
class Dirs:
    def __dir__(self): return ('b', 'a', 'c')
print(dir(Dirs()), Dirs().__dir__())
class BadDir:
    def __dir__(self): return 5
report(lambda: dir(BadDir()))
class MixedDir:
    def __dir__(self): return [1, 'a']
report(lambda: dir(MixedDir()))
report(lambda: object.__getattribute__(5, 6))
report(lambda: object.__getattribute__(5))
report(lambda: object.__setattr__(5, 'x', 1))
report(lambda: object.__setattr__(M, 'x', 1))
report(lambda: object.__delattr__(M, 'x'))
report(lambda: type.__setattr__(5, 'x', 1))
report(lambda: type.__getattribute__(M, 'x'))
report(lambda: object.__getattribute__(M, 'x'))
report(lambda: getattr(5, 6))
report(lambda: setattr(5, 'real', 1))
report(lambda: setattr(5, 'new', 1))
report(lambda: delattr(5, 'real'))
report(lambda: setattr(int, 'new', 1))
report(lambda: delattr(int, 'real'))
report(lambda: setattr(object(), 'a', 1))
report(lambda: setattr(len, 'a', 1))
report(lambda: setattr([].append, 'a', 1))
report(lambda: setattr(x.method, 'a', 1))
report(lambda: getattr(x, 'a', 1, 2))
