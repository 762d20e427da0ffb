# Did you mean: names near to the one that is missing, by CPython's own measure.
import sys
def show(f, *a):
    try: f(*a)
    except BaseException: sys.__excepthook__(*sys.exc_info())
class A:
    blech = 1
    def method(self): pass
    _private = 2
    def run(self):
        return methd
    def run2(self): return _privat
    @classmethod
    def k(cls): return metho
a = A()
a.instance_attr = 5
for n in ['blach', 'Blech', 'BLECH', 'blec', 'bleched', 'b', 'metod', 'methods', 'Method', 'm', '_privte', 'instance_atr', 'instanceattr', 'xyz', '__class', '__dict', '__init', 'blechblechblech', 'bl ech']:
    show(lambda: getattr(a, n))
show(lambda: a.blach)
show(lambda: a.method.__nme__)
show(lambda: A.blach)
show(lambda: 'x'.uper())
show(lambda: [].apend(1))
show(lambda: {}.itms())
show(lambda: (1).bit_lenght())
show(lambda: sys.exc_inf())
show(lambda: sys.pth)
show(lambda: None.foo)
show(a.run)
show(a.run2)
show(A.k)
def f():
    local_var = 1
    other = 2
    return local_vr
show(f)
def g():
    printt(1)
show(g)
def h():
    return lenn([])
show(h)
globalname = 1
def i(): return globlname
show(i)
def j(): return Tru
show(j)
def j(): return none
show(j)
def k():
    x = 5
    def inner(): return xx
    return inner()
show(k)
def outer():
    captured = 1
    def inner():
        captured
        return captred
    return inner()
show(outer)
def l(): return vsvs
show(l)
def m():
    del undefned
show(m)
def n():
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = 1
    return aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab
show(n)
def o():
    return Xy
show(o)
class C:
    attr_name = 1
    try: attr_nam
    except NameError: sys.__excepthook__(*sys.exc_info())
def p(): from sys import exc_inf
show(p)
def q(): import syss
show(q)
def r(): return ValueErorr
show(r)
def s(): raise NotImplementedErro
show(s)
def t(): return [abcd for abce in [1]]
show(t)
def u(): return self.x
show(u)
def v(): a.method.foo = 1
show(v)
def w(): a.nope.x = 1
show(w)
def x(): del a.instanceattr
show(x)
class G:
    def __getattr__(self, n): raise AttributeError(n)
    hello = 1
show(lambda: G().helo)
class G:
    def __getattr__(self, n): raise AttributeError(n, name=n, obj=self)
    hello = 1
show(lambda: G().helo)
class G:
    __slots__ = ('slot_a', 'slot_b')
show(lambda: G().slot_c)
show(lambda: G().slota)
class D:
    def __dir__(self): return ['foo', 5, 'bar']
show(lambda: D().fooo)
class D:
    def __dir__(self): raise ValueError
show(lambda: D().fooo)
class Sub(AttributeError): pass
def y(): raise Sub('x', name='blach', obj=a)
show(y)
def z(): raise AttributeError('custom', name='blach', obj=a)
show(z)
def z(): raise AttributeError('', name='blach', obj=a)
show(z)
def z(): raise NameError('custom', name='globlname')
show(z)
def z(): raise NameError('custom')
show(z)
def z():
    try: a.blach
    except AttributeError as e: raise KeyError from e
show(z)
exec('class Many: pass\nfor i in range(800): setattr(Many, f"attr{i}", i)')
show(lambda: Many().attr9999)
def z():
    é = 1
    return ë
show(z)
show(lambda: a.日本)
