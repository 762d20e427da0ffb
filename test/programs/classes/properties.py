# Properties, descriptors, slots, attribute hooks.
class Temp:
    def __init__(self, c): self.c = c
    @property
    def f(self): "Fahrenheit"; return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): print('deleted')
t = Temp(100); print(t.f); t.f = 32; print(t.c); del t.f; print(Temp.f.__doc__, type(Temp.f).__name__)
class RO:
    x = property(lambda self: 5)
try: RO().x = 1
except AttributeError as error: print(error)
try: del RO().x
except AttributeError as error: print(error)
class Positive:
    def __set_name__(self, owner, name): self.name = '_' + name
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.name, 0)
    def __set__(self, obj, v):
        if v < 0: raise ValueError(f'{self.name[1:]} must not be negative')
        setattr(obj, self.name, v)
class Order:
    price = Positive(); count = Positive()
    def __init__(self, price, count): self.price, self.count = price, count
o = Order(5, 2); o.price = 7; print(o.price * o.count, vars(o), isinstance(Order.price, Positive))
try: o.count = -1
except ValueError as error: print(error)
class NonData:
    def __get__(self, obj, owner): return 'from descriptor'
class H: n = NonData()
h = H(); print(h.n); h.__dict__['n'] = 'own'; print(h.n)
class Slots:
    __slots__ = ('a', 'b')
    def __init__(self, a): self.a = a
s = Slots(1); s.b = 2; print(s.a, s.b)
for bad in (lambda: setattr(s, 'c', 1), lambda: s.__dict__, lambda: Slots(1).b):
    try: bad()
    except AttributeError as error: print(error)
class Hooks:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith('dyn_'): return name[4:]
        raise AttributeError('no ' + name)
    def __setattr__(self, name, value): print('set', name); super().__setattr__(name, value)
    def __delattr__(self, name): print('del', name); object.__delattr__(self, name)
k = Hooks(); k.y = 2; print(k.real, k.dyn_abc, k.y, hasattr(k, 'dyn_x'), hasattr(k, 'zzz'), getattr(k, 'zzz', 'd')); del k.y
class All:
    def __getattribute__(self, name): return 'all ' + name
print(All().anything, All().__class__)
class Lazy:
    @property
    def value(self):
        self.__dict__['computed'] = self.__dict__.get('computed', 0) + 1; return self.computed
l = Lazy(); print(l.value, l.value)
class P:
    _x = 1
    @property
    def x(self): return self._x
class Q(P):
    @property
    def x(self): return super().x + 10
    y = property(lambda s: s.x + 1)
print(Q().x, Q().y)
class Private:
    def __init__(self): self.__secret = 1; self._p = 2
    def get(self): return self.__secret
p = Private(); print(p.get(), sorted(vars(p)))
try: p.__secret
except AttributeError as error: print(error)
