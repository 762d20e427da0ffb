# The metaclass of a class is the most derived of those given and of its bases'.
class M1(type): pass
class M2(type): pass
class M3(M1): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(metaclass=M3): pass

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

report(lambda: type('X', (A, C), {}).__class__)
report(lambda: type('X', (C, A), {}).__class__)
report(lambda: type('X', (A, B), {}))
report(lambda: M2('X', (A,), {}))
report(lambda: M1('X', (C,), {}).__class__)
report(lambda: M3('X', (A,), {}).__class__)
report(lambda: type.__new__(M1, 'X', (), {}).__class__)
report(lambda: type.__new__(type, 'X', (C,), {}).__class__)
report(lambda: type.__new__(int, 'X', (), {}))
report(lambda: type.__new__(1, 'X', (), {}))
report(lambda: type.__new__())
report(lambda: type.__call__(M1, 'X', (), {}).__class__)
try:
    class X(A, metaclass=M2): pass
except TypeError as error:
    print(error)
class Y(A, metaclass=type): pass
class Z(A, metaclass=M3): pass
print(type(Y), type(Z))
try:
    class W(metaclass=5): pass
except TypeError as error:
    print(error)
def make(*args, **keywords):
    return args[0], [b.__name__ for b in args[1]], sorted(args[2]), keywords
class V(A, metaclass=make, option=1): x = 1
print(V)
class Instance:
    def __call__(self, name, bases, namespace): return 'called ' + name
class U(metaclass=Instance()): pass
print(U)
