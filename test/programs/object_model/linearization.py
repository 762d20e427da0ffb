# The order of bases is C3's; where there is none, the class is refused.
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
class E(C, B): pass
class F(D): pass

def report(name, *bases):
    try:
        print([c.__name__ for c in type(name, bases, {}).__mro__])
    except TypeError as error:
        print(error)

report('X', D)
report('X', B, C)
report('X', A, B)
report('X', D, E)
report('X', F, C)
report('X', F, A)
report('X', C, F)
report('X', object, A)
report('X', A, object)
report('X', A, A)
report('X', A, 1)

class O: pass
class X(O): pass
class Y(O): pass
class P(X, Y): pass
class Q(Y, X): pass
report('R', P, Q)
print(D.__base__, D.__bases__, D.mro() == list(D.__mro__), D.__mro__ is D.__mro__)
class I(int): pass
class Mixin: pass
class J(Mixin, I): pass
print(J.__base__, J.__mro__, object.__base__, object.__bases__, type.__bases__, bool.__mro__)
