# Who answers obj.name: data descriptors, then the instance, then the rest of the type.
class Get:
    def __get__(self, instance, owner=None): return f'get {instance is not None} {owner.__name__ if owner else owner}'
class Data(Get):
    def __set__(self, instance, value): print('set', value)
class Deletes(Get):
    def __delete__(self, instance): print('delete')
class OnlySet:
    def __set__(self, instance, value): print('only set', value)
class Meta(type):
    meta_plain = 'meta plain'
    meta_get = Get()
    meta_data = Data()
    both = Data()
    shadowed = Get()
class A(metaclass=Meta):
    get, data, deletes, only_set = Get(), Data(), Deletes(), OnlySet()
    both = 'class'
    shadowed = 'class'

def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')

a = A()
a.__dict__.update(get='own', data='own', deletes='own', only_set='own')
print(a.get, a.data, a.deletes, a.only_set)
print(A.get, A.data, type(A.only_set).__name__)
a.data = 1
a.only_set = 2
a.get = 3
print(a.get)
report(lambda: setattr(a, 'deletes', 1))
report(lambda: delattr(a, 'data'))
report(lambda: delattr(a, 'only_set'))
del a.deletes
print(A.meta_plain, A.meta_get, A.meta_data, A.both, A.shadowed)
A.meta_data = 4
A.both = 5
report(lambda: a.meta_plain)

class Raises:
    def __get__(self, instance, owner): raise AttributeError('from get')
class Fallback:
    r = Raises()
    def __getattr__(self, name): return 'fallback ' + name
print(Fallback().r, Fallback().z)
report(lambda: Fallback.r)
class InstanceGet:
    pass
i = InstanceGet()
i.__get__ = lambda *args: 'never'
class B: attribute = i
print(B().attribute is i, B.attribute is i)
class NoneGet:
    __get__ = None
class C: attribute = NoneGet()
report(lambda: C().attribute)
class Few:
    def __get__(self): return 1
class D: attribute = Few()
report(lambda: D().attribute)
class DeleteOnly:
    def __delete__(self, instance): print('gone')
class E: attribute = DeleteOnly()
e = E()
report(lambda: setattr(e, 'attribute', 1))
del e.attribute
report(lambda: type(e.attribute).__name__)
print(Get.__get__(Get(), None, int), Get().__get__(None), Get().__get__(5, int))
def f(): pass
report(lambda: f.__get__(None, None))
report(lambda: f.__get__(None))
report(lambda: f.__get__())
report(lambda: f.__get__(1, 2, 3))
report(lambda: f.__get__(None, int) is f)
report(lambda: f.__get__(1).__self__)
