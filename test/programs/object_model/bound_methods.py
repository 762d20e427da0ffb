# Bound methods: their attributes, equality, hash and errors.
class A:
    def f(self, x=0):
        "The doc."
        return self, x
    f.tag = 'tagged'
    @classmethod
    def c(cls): pass
    def __eq__(self, other): return isinstance(other, A)
    def __hash__(self): return 1
    def __repr__(self): return '<A>'
a, b = A(), A()
m = a.f
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

print(m.__self__ is a, m.__func__ is A.f, m.__name__, m.__qualname__, m.__doc__, m.__module__, m.tag, m.__defaults__)
print(m == a.f, m == b.f, m is a.f, hash(m) == hash(a.f), m != a.f, m == A.f, {a.f: 1}[a.f])
print(repr(m), repr(A.c), type(m).__name__)
report(lambda: setattr(m, 'x', 1))
report(lambda: setattr(m, '__doc__', 1))
report(lambda: setattr(m, '__self__', 1))
report(lambda: setattr(m, '__func__', 1))
report(lambda: delattr(m, 'tag'))
report(lambda: m.missing)
report(lambda: m < a.f)
Method = type(m)
report(lambda: Method(len, [1, 2])())
report(lambda: Method(1, 2))
report(lambda: Method(len, None))
report(lambda: Method(len))
report(lambda: Method())
report(lambda: Method(len, 1, 2))
report(lambda: repr(Method(print, a)))
report(lambda: Method(m, 5)())
report(lambda: Method(A.f, 5)())
report(lambda: m.__get__(5) is m)
report(lambda: m.__call__(3)[1])
report(lambda: type('X', (Method,), {}))
class Holds:
    g = m
    h = len
    k = [1, 2].__len__
print(Holds().g()[0], Holds().h([1]), Holds().k())
print([].append.__self__, [].append.__name__, [].append.__qualname__, len.__self__, len.__name__, len.__qualname__)
print([].append == [].append, len == len, (1).__add__ == (1).__add__, hash(len) == hash(len))
n = []
print(n.append == n.append, hash(n.append) == hash(n.append), n.__len__ == n.__len__, n.__len__.__self__ is n)
print(dict.fromkeys.__self__, dict.fromkeys.__name__, dict.fromkeys.__qualname__, dict.__dict__['fromkeys'])
print(list.append, list.__len__, list.append.__objclass__, list.append.__qualname__, list.__len__.__qualname__, int.real, int.__new__.__self__)
print(sorted(set(dir(m)) - set(dir(object()))))
