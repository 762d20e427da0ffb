# Code objects: the fields that say something about the source.
def f(a, b, /, c, d=1, *args, e, g=2, **kwargs):
    """Doc."""
    x = 5
    y = [a for a in range(x)]
    return lambda: (x, undefined, b.attribute)
code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)
print(code.co_nlocals, code.co_varnames, code.co_cellvars, code.co_freevars)
print(code.co_firstlineno, code.co_filename.split('/')[-1], code.co_flags, code.co_names)
def outer(p):
    q = 1
    def inner(r):
        nonlocal q
        q = p
        return q, r, len, str.upper
    return inner
inner = outer(1).__code__
print(inner.co_name, inner.co_qualname, inner.co_freevars, inner.co_cellvars, inner.co_varnames, inner.co_names, inner.co_flags)
print(outer.__code__.co_cellvars, outer.__code__.co_varnames, outer.__code__.co_nlocals, outer.__code__.co_flags)
def generator():
    yield 1
print(generator.__code__.co_flags, (lambda: 0).__code__.co_name, (lambda *a, **k: 0).__code__.co_flags)
print([c.co_name for c in outer.__code__.co_consts if hasattr(c, 'co_name')], f.__code__.co_consts[0])
class A:
    def method(self): return self.x
    class B:
        def deep(self):
            def deeper(): pass
            return deeper
print(A.method.__code__.co_qualname, A.B.deep.__code__.co_qualname, A.B().deep().__code__.co_qualname)
print(A.method.__code__.co_names, A.method.__code__.co_argcount)

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

for name in ('co_name', 'co_consts', 'co_flags'):
    report(lambda: setattr(code, name, 1))
report(lambda: code.missing)
report(lambda: type('C', (type(code),), {}))
renamed = code.replace(co_name='renamed', co_qualname='x.renamed', co_filename='elsewhere')
print(renamed.co_name, renamed.co_qualname, renamed.co_filename, renamed.co_varnames == code.co_varnames, code.co_name)
report(lambda: code.replace(unknown=1))
report(lambda: code.replace(1))
report(lambda: code.replace(co_name=1))
print(code == code, code == renamed, code.replace() == code, hash(code.replace()) == hash(code))
def one(): return 1
def two(): return 1
print(one.__code__ == one.__code__.replace(), one.__code__ == two.__code__)
print(repr(code).split(' at ')[0], repr(code).split(', line ')[1])
print(sorted({line for _, _, line in one.__code__.co_lines() if line is not None}))
print({p[:2] for p in one.__code__.co_positions() if p[0] is not None})
def first(): return 'first'
def second(): return 'second'
first.__code__ = second.__code__
print(first(), first.__name__, first.__code__ is second.__code__)
def closing():
    v = 'v'
    def a(): return v
    def b(): return v, v
    return a, b
a, b = closing()
a.__code__ = b.__code__
print(a())
report(lambda: setattr(first, '__code__', a.__code__))
report(lambda: setattr(a, '__code__', first.__code__))
def counts(n, step=2): return n + step
def other(n, step=2): return n * step
values = []
for i in range(4):
    values.append(counts(i))
    if i == 1: counts.__code__ = other.__code__
print(values)
