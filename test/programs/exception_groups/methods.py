# split, subgroup and derive, and what is wrong with their arguments.
def go(f):
    try: f()
    except BaseException as e: print(type(e).__name__, e)
def f():
    try: raise S("a",[ValueError()])
    except* ValueError: pass
class S(ExceptionGroup):
    def split(self, t): return (self, None, 6)
go(f)
eg = ExceptionGroup("x", [ValueError(1), TypeError(2)])
go(lambda: setattr(eg, 'message', 1))
go(lambda: setattr(eg, 'exceptions', 1))
go(lambda: ExceptionGroup("x", [ValueError()], a=1))
go(lambda: ExceptionGroup("x"))
go(lambda: ExceptionGroup("x", {1}))
go(lambda: ExceptionGroup("x", {1:ValueError()}))
go(lambda: ExceptionGroup("x", range(0)))
go(lambda: ExceptionGroup("x", "ab"))
go(lambda: ExceptionGroup("x", [ValueError])) 
go(lambda: eg.split([ValueError]))
go(lambda: eg.split((ValueError, int)))
go(lambda: eg.split(int))
go(lambda: eg.split(print))
go(lambda: eg.split(lambda e: 1/0))
class D(ExceptionGroup):
    def derive(self, x): return 7
d = D("d",[ValueError(), OSError()])
go(lambda: d.split(OSError))
class D(ExceptionGroup):
    def derive(self, x): return ValueError(7)
d = D("d",[ValueError(), OSError()])
go(lambda: d.split(OSError))
print(ExceptionGroup[int])
print(eg.derive([OSError(1)]))
class C(ExceptionGroup):
    def __new__(cls, m, x, code): 
        o = super().__new__(cls, m, x); o.code=code; return o
    def derive(self, x): return C(self.message, x, self.code)
c = C("c", [ValueError(), OSError()], 5)
print(c.args, c.code, repr(c), repr(c.subgroup(OSError)), c.subgroup(OSError).code)
class C(ExceptionGroup):
    def __init__(self, m, x, code=None): 
        self.code=code
go(lambda: print(repr(C("c",[OSError()], code=4)), C("c",[OSError()], code=4).args))
x = ExceptionGroup("", [])if 0 else None
t = (ValueError(),)
print(ExceptionGroup("s", t).exceptions is t)
l = [ValueError(3)]
e = ExceptionGroup("s", l); l.append(9); print(e, repr(e), e.args)
print(eg.subgroup(Exception) is eg, eg.split(Exception)[1], eg.subgroup(KeyError))
print(ExceptionGroup.__base__, ExceptionGroup.__bases__, ExceptionGroup.__module__)
go(lambda: ExceptionGroup())
