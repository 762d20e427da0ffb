# __set_name__ tells an attribute of a class body its name and owner.
class Named:
    def __set_name__(self, owner, name):
        self.owner, self.name = owner, name
    def __repr__(self): return f'<{self.name} of {self.owner.__name__}>'
class A:
    x = Named()
    y = x2 = Named()
print(A.x, A.y, A.x2)
A.later = Named()
print(hasattr(A.later, 'name'))

def report(value, name='attribute'):
    try:
        type('Owner', (), {name: value})
        print('fine')
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
        print(repr(error.__cause__))

class Raises:
    def __set_name__(self, owner, name): raise KeyError(name)
class Few:
    def __set_name__(self): pass
class NotCallable:
    __set_name__ = 5
class OnInstance: pass
report(Raises())
report(Few())
report(NotCallable())
instance = OnInstance()
instance.__set_name__ = 1
report(instance)
class Nothing:
    __set_name__ = None
report(Nothing())

class Adds:
    def __set_name__(self, owner, name): owner.added = name
class B:
    a = Adds()
print(B.added)
class Removes:
    def __set_name__(self, owner, name): delattr(owner, name)
class C:
    a = Removes()
    b = 1
print('a' in C.__dict__, C.b)
