# list[int] and int | str: what they are, what they do, what they refuse.
import types
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
L = list[int]
print(L, repr(dict[str, list[int]]), tuple[int, ...], tuple[()], list[int][0:0] if False else '', type[int], set['text'])
print(L.__origin__, L.__args__, L.__parameters__, L == list[int], L != list[str], hash(L) == hash(list[int]), type(L), L is list[int])
print(L(), L((1, 2)), dict[str, int](a=1), L.append is list.append, L.__name__, L.__doc__ is list.__doc__, L.__class__, L.__mro__[0])
report(lambda: isinstance([], L))
report(lambda: issubclass(list, L))
report(lambda: L[int])
report(lambda: int[str])
report(lambda: list[int].missing)
report(lambda: setattr(L, 'x', 1))
report(lambda: types.GenericAlias(list, (int, str)))
report(lambda: types.GenericAlias(list))
report(lambda: types.GenericAlias(5, 6))
report(lambda: list[[int]])
report(lambda: L < L)
class Sub(list[int]): pass
print(Sub.__bases__, Sub.__orig_bases__, Sub([1]), Sub.__mro__)
class G:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
class H(G): pass
print(G[int], H['x', 1], G.__class_getitem__(5))
report(lambda: G()[0])
class MetaItem(type):
    def __getitem__(cls, item): return 'meta', item
class K(metaclass=MetaItem):
    def __class_getitem__(cls, item): return 'class'
print(K[3])
class N: pass
report(lambda: N[int])
class NotCallable: __class_getitem__ = 5
report(lambda: NotCallable[1])
u = int | str
print(u, type(u), u.__args__, u == str | int, hash(u) == hash(str | int), int | None, None | int, int | int, int | str | int, list[int] | None)
print(isinstance(1, u), isinstance('x', u), isinstance(1.5, u), issubclass(bool, u), u | float, (int | str) | (str | bytes))
print(u.__parameters__, u != int, (int | str) == (int | bytes))
report(lambda: int | 5)
report(lambda: 5 | int)
report(lambda: int | 'text')
report(lambda: None | None)
report(lambda: u())
report(lambda: u[int])
report(lambda: isinstance(1, int | list[int]))
report(lambda: issubclass(int, int | list[int]))
report(lambda: setattr(u, 'x', 1))
report(lambda: u.__name__)
report(lambda: types.UnionType())
report(lambda: type('X', (u,), {}))
report(lambda: type('X', (L,), {}))
class MetaOr(type):
    def __or__(cls, other): return 'meta or'
    def __ror__(cls, other): return 'meta ror'
class O(metaclass=MetaOr): pass
print(O | int, int | O, O | None, None | O)
print(repr(list[N]), repr(int | N), repr(list[types.GenericAlias]), dict[str, int | None])
print(*(cls.__class_getitem__.__self__.__name__ for cls in (list, dict, set, frozenset, tuple)))
