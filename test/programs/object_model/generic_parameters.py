# Type variables in list[T], and what subscripting once more puts in their place.
from typing import TypeVar
T, K = TypeVar('T'), TypeVar('K')
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
print(list[T], list[T].__parameters__, dict[K, T].__parameters__, dict[K, list[T]].__parameters__, dict[T, T].__parameters__)
print(list[T][int], dict[K, T][str, int], dict[K, list[T]][str, int], dict[T, T][int], tuple[T, ...][int], list[T][K][int])
report(lambda: list[T][int, str])
report(lambda: dict[K, T][int])
report(lambda: list[T][()])
report(lambda: list[int][str])
print((list[T] | int).__parameters__, (list[T] | K)[int, str] if False else '')
report(lambda: (list[T] | int)[str])
report(lambda: (list[T] | int)[int, str])
report(lambda: (int | str)[int])
print(isinstance([1], list[T].__origin__), list[T] == list[T], list[T] != list[K], hash(list[T]) == hash(list[T]))
a, = [*tuple[int, str]]
print(a, a == tuple[int, str], a.__unpacked__, tuple[int].__unpacked__, hash(a) is not None)
def f(*args: *tuple[int, str]): pass
print(f.__annotations__)
report(lambda: iter(list[int]).__class__.__name__)
report(lambda: list(list[int]))
class Sub(dict[str, T]): pass
print(Sub.__orig_bases__[0].__parameters__, Sub(a=1))
class G:
    def __class_getitem__(cls, item): return cls, item
print(G[T][1])
