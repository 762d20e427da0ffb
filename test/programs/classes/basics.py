# Classes, instances, attributes.
class Dog:
    """A dog."""
    kind = 'canine'
    count = 0
    def __init__(self, name, age=1):
        self.name = name; self.age = age
        Dog.count += 1
    def bark(self, n=1): return self.name + ' woof' * n
    def birthday(self): self.age += 1; return self
    def __repr__(self): return f'Dog({self.name!r})'
a, b = Dog('Rex'), Dog('Fido', age=5)
print(a, [a, b], a.bark(), b.bark(n=2), a.birthday().birthday().age, Dog.count, a.kind, Dog.__doc__, Dog.__name__, a.__class__ is Dog, type(a).__name__)
a.kind = 'own'; print(a.kind, b.kind, Dog.kind, vars(a)); del a.kind; print(a.kind)
Dog.kind = 'changed'; Dog.speak = lambda self: 'spoke ' + self.name; print(b.kind, b.speak())
bound = a.bark; print(bound(3), Dog.bark(b), isinstance(a, Dog), isinstance(a, object), issubclass(Dog, object))
for bad in (lambda: a.nope, lambda: Dog.nope, lambda: Dog(), lambda: a.bark(1, 2), lambda: a(), lambda: a + b, lambda: a < b, lambda: a[0], lambda: len(a), lambda: iter(a), lambda: -a, lambda: 1 in a):
    try: bad()
    except (AttributeError, TypeError) as error: print(type(error).__name__, error)
class Empty: pass
e = Empty(); e.x = 1; print(e.x, Empty.__dict__.get('x'), e == e, e == Empty(), e != Empty(), hash(e) == hash(e), bool(e))
class Node:
    def __init__(self, v, next=None): self.v, self.next = v, next
    def __iter__(self):
        n = self
        while n: yield n.v; n = n.next
print(list(Node(1, Node(2, Node(3)))), sum(Node(4, Node(5))))
class Outer:
    class Inner:
        def where(self): return type(self).__qualname__
    x = [i for i in range(3)]; y = len(x)
    if y > 2: z = 'yes'
    for w in x: pass
print(Outer.Inner().where(), Outer.y, Outer.z, Outer.w)
def factory(n):
    class Made:
        value = n
        def get(self): return n, self.value
    return Made
print(factory(1)().get(), factory(2)().get(), factory(1) is factory(1), factory(3).__qualname__)
