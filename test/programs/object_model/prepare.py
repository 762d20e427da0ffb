# __prepare__ makes the namespace in which a class body runs.
class Recording(dict):
    def __init__(self):
        self.log = []
    def __setitem__(self, key, value):
        self.log.append(key)
        super().__setitem__(key, value)
    def __missing__(self, key):
        if key.startswith('auto'):
            return key.upper()
        raise KeyError(key)

class Meta(type):
    @classmethod
    def __prepare__(mcs, *args, **keywords):
        print(mcs.__name__, args[0], args[1], keywords)
        return Recording()
    def __new__(mcs, name, bases, namespace, **keywords):
        made = super().__new__(mcs, name, bases, namespace)
        made.log = namespace.log
        return made
    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)

class A(metaclass=Meta, flag=True):
    a = auto_one
    b = print.__name__
    def f(self): pass
    a = 2
print(A.log, A.a, A.b, type(A.__dict__))
class B(A):
    x: int = 1
print(B.log)

def report(prepare):
    try:
        class M(type):
            __prepare__ = prepare
        class X(metaclass=M): y = 1
        print(X, X.y)
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

report(classmethod(lambda *args: None))
report(classmethod(lambda *args: 5))
report(classmethod(lambda *args: []))
report(staticmethod(lambda *args: {'given': 1}))
report(lambda *args: {'z': len(args)})
report(5)
print(type.__prepare__(), type.__prepare__('x', 1, k=2))

class Mapping:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def keys(self): return self.d.keys()
def function(name, bases, namespace): return sorted(namespace.d)
function.__prepare__ = lambda name, bases: Mapping()
class C(metaclass=function): a = 1
print(C)
