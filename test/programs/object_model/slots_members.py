# The descriptors that __slots__ makes, and how they meet other attributes.
class A:
    __slots__ = ('x',)
class B(A):
    __slots__ = ('y',)
    def __init__(self): self.x, self.y = 1, 2
class C(B):
    z = 3

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

member = A.x
report(lambda: member.__get__(B()))
report(lambda: member.__get__(None, A))
report(lambda: member.__get__(None))
report(lambda: member.__get__(5))
report(lambda: member.__set__(5, 1))
report(lambda: member.__delete__(5))
report(lambda: member.__delete__(A()))
report(lambda: member())
print(repr(member), member.__qualname__, member.__name__, member.__objclass__)
print(hasattr(A(), '__dict__'), hasattr(B(), '__dict__'), hasattr(C(), '__dict__'))
b = B()
report(lambda: b.nothing)
report(lambda: setattr(b, 'nothing', 1))
del b.x
report(lambda: b.x)
A.w = 5
report(lambda: setattr(b, 'w', 6))
report(lambda: delattr(b, 'w'))
A.x = 7
print(b.x)
report(lambda: setattr(b, 'x', 1))
del A.x
report(lambda: b.x)
c = C()
c.new = 1
print(c.__dict__, c.z)
class Getter:
    __slots__ = ('a',)
    def __getattr__(self, name): return f'missing {name}'
g = Getter()
print(g.a, g.b)
g.a = 1
print(g.a)
class Copied:
    __slots__ = ('v',)
class Foreign:
    v = Copied.v
report(lambda: Foreign().v)
report(lambda: setattr(Foreign(), 'v', 1))
