# A metaclass may say in which order the classes of an MRO stand.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

class Reversed(type):
    def mro(cls):
        default = super().mro()
        return [default[0], *reversed(default[1:-1]), default[-1]]
class A: who = 'A'
class B: who = 'B'
class C(A, B, metaclass=Reversed): pass
print([c.__name__ for c in C.__mro__], C.who, C().who)

def meta(answer):
    class Meta(type):
        def mro(cls): return answer(cls)
    return Meta
report(lambda: meta(lambda cls: [cls, object])('X', (A,), {}).__mro__)
report(lambda: meta(lambda cls: (cls, A, object))('X', (), {}).who)
report(lambda: meta(lambda cls: [cls, 5])('X', (), {}))
report(lambda: meta(lambda cls: 5)('X', (), {}))
report(lambda: meta(lambda cls: None)('X', (), {}))
report(lambda: meta(lambda cls: [])('X', (), {}).__mro__)
report(lambda: meta(lambda cls: [cls, int, object])('X', (), {}))
report(lambda: meta(lambda cls: [cls, dict, object])('X', (list,), {}))
report(lambda: meta(lambda cls: [A, object])('X', (), {}).who)
report(lambda: meta(lambda cls: 1 / 0)('X', (), {}))
class Outside(A, metaclass=meta(lambda cls: [cls, object])): pass
print(isinstance(Outside(), A), issubclass(Outside, A), hasattr(Outside, 'who'), Outside.__bases__)
print(type.mro(C), C.mro() == list(C.__mro__), type.mro(int))
report(lambda: type.mro(5))
report(lambda: type.mro())
