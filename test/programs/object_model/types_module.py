# types: the names of the language's own types, and classes made at run time.
import types
def f():
    x = 1
    return lambda: x
def g(): yield
class A:
    def m(self): pass
print(types.FunctionType is type(f), types.LambdaType is types.FunctionType, types.MethodType is type(A().m))
print(types.CodeType, types.CellType, types.GeneratorType is type(g()), types.ModuleType, types.MappingProxyType)
print(types.BuiltinFunctionType, types.BuiltinMethodType is types.BuiltinFunctionType, types.NoneType, types.EllipsisType, types.NotImplementedType)
print(types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType, types.ClassMethodDescriptorType)
print(types.GetSetDescriptorType, types.MemberDescriptorType, types.GenericAlias, types.UnionType, types.TracebackType, types.FrameType)
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
n = types.SimpleNamespace(a=1, b='two')
n.c = [3]
print(n, n.a, n == types.SimpleNamespace(a=1, b='two', c=[3]), n != 5, vars(n))
del n.a
print(hasattr(n, 'a'))
n.self = n
print(n)
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): return {'prepared': (name, kw)}
    def __new__(mcs, name, bases, namespace, **kw): return super().__new__(mcs, name, bases, namespace)
    def __init__(cls, *args, **kw): pass
C = types.new_class('C', (A,), {'metaclass': Meta, 'flag': 1}, lambda ns: ns.update(x=5))
print(C, C.prepared, C.x, type(C), C.__mro__[1:], C.__module__)
print(types.new_class('D'), types.new_class('E', (int,))(5))
class Entries:
    def __mro_entries__(self, bases): return (A, int)
print(types.resolve_bases((Entries(),)), types.resolve_bases((A,)), types.new_class('F', (Entries(),)).__orig_bases__[0].__class__)
print(types.prepare_class('G', (C,)))
report(lambda: types.new_class('H', (C, type('M', (type,), {})('N', (), {}))))
report(lambda: type('X', (Entries(),), {}))
class Dyn:
    @types.DynamicClassAttribute
    def value(self): return 'of the instance'
report(lambda: Dyn().value)
report(lambda: Dyn.value)
proxy = types.MappingProxyType({'a': 1})
print(proxy, proxy['a'], len(proxy), proxy | {'b': 2}, proxy == {'a': 1}, type(proxy.keys()).__name__)
report(lambda: proxy.__setitem__)
def store(): proxy['a'] = 2
report(store)
report(lambda: types.MappingProxyType([1]))
report(lambda: hash(proxy))
module = types.ModuleType('made', 'its doc')
print(module, module.__name__, module.__doc__, sorted(module.__dict__), module.__spec__)
report(lambda: module.missing)
report(lambda: types.ModuleType())
report(lambda: types.ModuleType(5))
class Module(types.ModuleType):
    def __getattr__(self, name): return 'computed ' + name
    prop = property(lambda self: 'property of ' + self.__name__)
print(Module('m').x, Module('m').prop)
