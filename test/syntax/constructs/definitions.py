def f(): pass
def f():
    """docstring"""
def f(a): pass
def f(a,): pass
def f(a, b=1): pass
def f(a, /): pass
def f(a, /, b): pass
def f(a, b=1, /, c=2): pass
def f(*, a): pass
def f(*, a=1, b): pass
def f(*args): pass
def f(**kwargs): pass
def f(*args, a, b=1, **kwargs): pass
def f(a, /, b, *, c, **d): pass
def f(a: int, b: str = 'x', *args: int, c: int = 1, **kwargs: str) -> None: pass
def f(*args: *Ts): pass
def f(a: (int)): pass
def f(a=lambda: 1): pass
def f() -> (a, b): pass
def f() -> lambda: 1: pass
def f(match, case, _): pass
def match(): pass
def f(
    a,  # comment
    b,
):
    return a
def f(): return 1; pass
async def f():
    pass
@a
def f(): pass
@a.b(c)
@d[e].f
@lambda f: f
@(a := b)
@x if y else z
async def f(): pass
class A: pass
class A(): pass
class A(B): pass
class A(B, C, metaclass=M, **k): pass
class A(*B, C=1): pass
class A(B.c[d]):
    """docstring"""
    a = 1
    b: int
    def f(self):
        return super().f()
    @property
    def g(self): pass
    class Inner:
        pass
@a
@b
class A: pass
def outer():
    def inner():
        nonlocal x
        global y
    x = 1
    return inner
class match: pass
def décoré(été: int = 1): return été
ﬁ = 1
