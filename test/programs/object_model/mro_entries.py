# Bases that are no classes give classes in their place: __mro_entries__.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
class Real: kind = 'real'
class Stand:
    def __init__(self, *entries): self.entries = entries
    def __mro_entries__(self, bases):
        print('asked with', len(bases), 'bases')
        return self.entries
stand = Stand(Real)
class A(stand): pass
print(A.__bases__, A.__orig_bases__ == (stand,), A.kind)
class B(Stand(), int): pass
print(B.__bases__, B.__mro__, len(B.__orig_bases__))
class C(Stand(Real, dict)): pass
print(C.__bases__, '__orig_bases__' in C.__dict__, hasattr(Real, '__orig_bases__'))
class D(A): pass
print(D.__orig_bases__ == (stand,), '__orig_bases__' in D.__dict__)
class Empty(Stand()): pass
print(Empty.__bases__)
class List:
    def __mro_entries__(self, bases): return [Real]
def from_list():
    class X(List()): pass
report(from_list)
class Wrong:
    def __mro_entries__(self, bases): return (5,)
def wrong():
    class X(Wrong()): pass
report(wrong)
class Raises:
    def __mro_entries__(self, bases): raise KeyError('entries')
def raises():
    class X(Raises()): pass
report(raises)
def plain():
    class X(5): pass
report(plain)
def string():
    class X('text'): pass
report(string)
def function():
    class X(lambda: 0): pass
report(function)
def module():
    import sys
    class X(sys): pass
report(module)
def none():
    class X(None): pass
report(none)
def twice():
    class X(Real, Stand(Real)): pass
report(twice)
instance = Real()
instance.__mro_entries__ = lambda bases: (Real,)
class E(instance): pass
print(E.__bases__)
class Meta(type):
    def __new__(mcs, name, bases, namespace): print(bases, '__orig_bases__' in namespace); return super().__new__(mcs, name, bases, namespace)
class F(Stand(Real), metaclass=Meta): pass
class G(list[int], Stand(Real)): pass
print(G.__bases__, G.__orig_bases__[0])
report(lambda: type('X', (stand,), {}))
report(lambda: type.__new__(type, 'X', (stand,), {}))
def keywords():
    class X(Real, metaclass=type, unknown=1): pass
report(keywords)
def starred():
    class X(*(Real, dict), **{'metaclass': Meta}): y = 1
    return X.y
report(starred)
