# What a class body sees, and what becomes of its names.
x = 'global'
def f():
    x = 'enclosing'
    class A:
        print(x)
        x = 'body'
        print(x)
        y = [x for _ in 'a']
        z = (lambda: x)()
        def m(self): return x
        del x
        print(x)
    return A
A = f()
print(A.y, A.z, A().m(), hasattr(A, 'x'))
class B:
    a = 1
    b = a + 1
    __private = 3
    def get(self): return self.__private
    class Inner:
        __private = 4
        def get(self): return self.__private, B._B__private
    names = sorted(k for k in locals() if not k.startswith('__') or k == '__module__')
    first = __qualname__
    where = __module__
print(B.b, B().get(), B.Inner().get(), B.names, B.first, B.where, B.Inner.__qualname__)
print(sorted(n for n in B.__dict__ if 'private' in n))
class C:
    global made_global
    made_global = 'yes'
    def __init__(self): pass
    for i in range(3): pass
    if i == 2:
        def conditional(self): return 'conditional'
    try:
        1 / 0
    except ZeroDivisionError as e:
        caught = type(e).__name__
    import sys as system
print(made_global, C.i, C().conditional(), C.caught, C.system.__name__, hasattr(C, 'e'))
class D:
    "Docstring."
    x: int
    y: str = 'default'
    z: 'forward' = 1
print(D.__doc__, D.__annotations__, hasattr(D, 'x'), D.y)
class E:
    f'not a docstring'
print(E.__doc__)
class F:
    __doc__ = 'set'
    __name__ = 'not the name'
    __module__ = 'elsewhere'
    __qualname__ = 'Some.Where'
print(F.__doc__, F.__name__, F().__name__, F.__module__, F.__qualname__, F)
class G:
    locals()['dynamic'] = 5
    print(dynamic)
print(G.dynamic)
def cells():
    value = 'cell'
    class H:
        value = 'body'
        def read(self): return value
        print(value)
    return H
print(cells().value, cells()().read())
try:
    class I:
        print(undefined)
except NameError as error:
    print(error)
try:
    class J:
        raise KeyError('in body')
except KeyError as error:
    print(error)
class K:
    def __init__(self): self.n = 0
    def add(self): self.n += 1; return self
    alias = add
print(K().add().alias().n, K.alias is K.add, K.alias.__name__)
class L: ...
class M(L, ): pass
class N(*[L], **{}): pass
print(M.__bases__, N.__bases__)
