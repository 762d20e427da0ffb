# Descriptors: data and non-data, __set_name__, property in full.
class Typed:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        self.name = name
        self.owner = owner.__name__
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, f'no {self.name}')
    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.owner}.{self.name} must be {self.kind.__name__}')
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        del instance.__dict__[self.name]

class Lazy:
    def __init__(self, f):
        self.f = f
    def __get__(self, instance, owner):
        if instance is None:
            return 'on the class'
        value = instance.__dict__[self.f.__name__] = self.f(instance)
        return value

class Point:
    x = Typed(int)
    y = Typed((int, float)) if False else Typed(float)
    @Lazy
    def norm(self):
        print('computing')
        return 42

p = Point()
print(p.x, Point.x.name, Point.norm)
p.x = 3
print(p.x, p.__dict__, p.norm, p.norm, p.__dict__)
for name, value in (('x', 'text'), ('y', 1)):
    try:
        setattr(p, name, value)
    except TypeError as e:
        print(e)
del p.x
print(p.x)
p.__dict__['x'] = 'hidden by the data descriptor?'
print(p.x)

class Account:
    def __init__(self, balance):
        self._balance = balance
    @property
    def balance(self):
        """The balance."""
        return self._balance
    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError('negative')
        self._balance = value
    @balance.deleter
    def balance(self):
        print('deleted')
        self._balance = 0
    @property
    def fixed(self):
        return 1
    wonly = property(None, lambda self, v: print('set', v))

a = Account(5)
a.balance += 10
print(a.balance, Account.balance.__doc__, type(Account.balance).__name__, Account.balance.fget(a))
del a.balance
print(a.balance)
a.wonly = 3
for action in (lambda: setattr(a, 'fixed', 2), lambda: delattr(a, 'fixed'), lambda: a.wonly, lambda: setattr(a, 'balance', -1)):
    try:
        action()
    except (AttributeError, ValueError) as e:
        print(type(e).__name__, e)

class Child(Account):
    @Account.balance.getter
    def balance(self):
        return 'child ' + str(self._balance)

c = Child(7)
c.balance = 8
print(c.balance, Account.balance is Child.balance)

class Function:
    def __get__(self, instance, owner):
        return lambda *args: (instance, owner.__name__, args)

class Uses:
    f = Function()

print(Uses.f(1), Uses().f(2)[1:])
