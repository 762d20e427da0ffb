# Annotations, generic aliases and unions.
def f(a: int, b: 'str' = 'x', *c: list[int], d: dict[str, int] | None = None, **e: tuple[int, ...]) -> int | str:
    return a

for name, value in f.__annotations__.items():
    print(name, value, type(value).__name__)

x: int = 1
y: 'later'
z: list['T']
print(__annotations__)

class C:
    a: int
    b: str = 'b'
    def m(self, q: 'C') -> 'C': ...

print(C.__annotations__, hasattr(C, 'a'), C.m.__annotations__)
alias = list[int]
print(alias, alias.__origin__, alias.__args__, alias((1, 2)), alias == list[int], alias != list[str])
print(dict[str, list[tuple[int, ...]]], set[None], type[C], frozenset[int], tuple[()])
union = int | str | None
print(union, union.__args__, isinstance(3, union), isinstance(None, union), isinstance(1.5, union), issubclass(bool, union))
print(int | int, (int | str) == (str | int), None | int, list[int] | None, union | float, C | None)
for bad in (lambda: int | 3, lambda: isinstance(3, list[int]), lambda: int[3], lambda: C[int], lambda: union[int], lambda: isinstance(1, 5)):
    try:
        bad()
    except TypeError as e:
        print(e)

class Box(list[int]):
    pass

print(Box.__bases__, Box.__orig_bases__, Box([1]).pop(), isinstance(Box(), list))

class Generic:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}<{item}>'

print(Generic[int], Generic['a', 'b'])

def local():
    v: undefined_at_runtime = 5
    return v

print(local(), f(1), isinstance([], list | tuple), f.__annotations__['return'] == int | str)
