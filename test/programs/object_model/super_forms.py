# super() with no, one and two arguments, and what a super object shows.
class A:
    kind = 'A'
    def f(self): return 'A.f'
    @classmethod
    def c(cls): return f'A.c of {cls.__name__}'
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return f'A.p of {type(self).__name__}'
class B(A):
    kind = 'B'
    def f(self): return 'B.f ' + super().f()
    @classmethod
    def c(cls): return 'B.c ' + super().c()
    @staticmethod
    def s(): return 'B.s ' + super(B, B).s()
    @property
    def p(self): return 'B.p ' + super().p
class C(B):
    def f(self): return 'C.f ' + super(C, self).f()

c = C()
print(c.f(), c.c(), C.c(), c.s(), c.p, super(B, c).kind, super(C, c).kind, super(B, B).kind)
view = super(B, c)
print(view.__thisclass__, view.__self__ is c, view.__self_class__, type(view), view.__class__)
print(super(B, C).__self__, super(B, C).__self_class__, super(B).__self__, super(B).__self_class__)
print(super(B, c).f.__self__ is c, super(B, C).f is A.f, super(B, C).c.__self__)
print(repr(super(B)), repr(super(B, C)), repr(super(B, c)).split(' object')[0])

unbound = super(B)
print(unbound.__get__(c).f(), unbound.__get__(c, C).f(), unbound.__get__(None, C) is unbound)
class D(C):
    up = super(C)
D.up2 = super(D)
print(D().up2.f(), type(D.up2))

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

report(lambda: super())
report(lambda: super(1))
report(lambda: super(B, 5))
report(lambda: super(B, A()))
report(lambda: super(B, A))
report(lambda: super(B, None).f)
report(lambda: super(B, c, 1))
report(lambda: super(type=B))
report(lambda: super(B).f)
report(lambda: super(B, c).missing)
report(lambda: super(A, c).f)
report(lambda: unbound.__get__(5))
report(lambda: view.__get__(C()) is view)
report(lambda: setattr(view, 'x', 1))
report(lambda: setattr(view, '__self__', 1))
report(lambda: delattr(view, 'kind'))
report(lambda: super.__new__(super))
report(lambda: view())
report(lambda: super(B, c)[0])
