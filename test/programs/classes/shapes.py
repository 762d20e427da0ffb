# Instances whose attributes come in different orders, come and go, or are many.
class P: pass
def make(i):
    p = P()
    if i % 2: p.a = i; p.b = -i
    else: p.b = -i; p.a = i
    if i % 3 == 0: p.c = 'c'
    return p
ps = [make(i) for i in range(200)]
print(sum(p.a for p in ps), sum(p.b for p in ps), sum(hasattr(p, 'c') for p in ps), list(vars(ps[1])), list(vars(ps[6])))
for p in ps[::5]: del p.a
print(sum(getattr(p, 'a', 0) for p in ps)); ps[0].a = 'again'; print(list(vars(ps[0])), ps[0].a)
big = P()
for i in range(300): setattr(big, f'f{i}', i)
print(sum(vars(big).values()), big.f299, len(vars(big)))
for i in range(0, 300, 2): delattr(big, f'f{i}')
print(len(vars(big)), hasattr(big, 'f0'), big.f1)
big.__dict__['new'] = 'via dict'; print(big.new); big.__dict__ = {'only': 1}; print(big.only, hasattr(big, 'f1'))
class Poly:
    def get(self): return self.v
class Q(Poly):
    v = 'class'
class R(Poly):
    def __init__(self): self.v = 'instance'
class S(Poly):
    @property
    def v(self): return 'property'
class T(Poly):
    def __getattr__(self, n): return 'getattr ' + n
things = [Q(), R(), S(), T()] * 3
print([t.get() for t in things]); Q.v = 'changed'; things[0].v = 'own'; print([t.get() for t in things[:5]])
class M:
    def f(self): return 'method'
def loop():
    m = M(); out = []
    for i in range(6):
        if i == 2: m.f = lambda: 'instance function'
        if i == 3: del m.f
        if i == 4: M.f = lambda self: 'new method'
        out.append(m.f())
    return out
print(loop())
x = 1
def get(): return x
seen = []
for i in range(4):
    if i == 2: x = 'changed'
    if i == 3: len_ = len; len = lambda v: 'shadow'
    seen.append((get(), len([1, 2])))
print(seen); del len; print(len([1]))
