# The modules time, abc, typing and __future__.
from __future__ import annotations
import time
from abc import ABC, ABCMeta, abstractmethod
from typing import Any, Callable, Dict, Generic, List, Optional, Tuple, TypeVar, Union, cast, TYPE_CHECKING

t = time.time()
print(1.6e9 < t < 1e11, isinstance(t, float), time.time_ns() > 10 ** 18, isinstance(time.perf_counter_ns(), int))
start = time.perf_counter()
time.sleep(0.01)
print(0.009 < time.perf_counter() - start < 5, time.monotonic() >= 0, time.process_time() >= 0)
g = time.gmtime(1_000_000_000.7)
print(g, g.tm_year, g[0], len(g), g.tm_zone, g == time.gmtime(1_000_000_000), isinstance(g, tuple), tuple(g))
print(time.strftime('%Y-%m-%d %H:%M:%S %a %A %b %B %j %p %I %y %w %u %U %W %V %G %e|%D|%T|%F|%R|%% %x %X %c', g))
print(time.asctime(g), time.strftime('%Y', (2020, 1, 1, 0, 0, 0, 0, 1, 0)), time.mktime(time.localtime(86400)), time.ctime(0))
print(time.gmtime(-1), time.strftime('%V %G', time.gmtime(1104537600)), time.strftime('%V %G', time.gmtime(1230768000)))
for call in (lambda: time.sleep(-1), lambda: time.sleep('x'), lambda: time.strftime(5), lambda: time.struct_time((1, 2)), lambda: time.gmtime('x'), lambda: time.strftime('%Y', (1, 2)), lambda: time.strftime('%Y', (2020, 13, 1, 0, 0, 0, 0, 1, 0))):
    try:
        call()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def describe(self): return f'{self.name} of {self.area()}'

class Half(Shape):
    def area(self): return 1

class Square(Half):
    name = 'square'
    @classmethod
    def make(cls): return cls()

for cls in (Shape, Half, Square):
    try:
        print(cls.make().describe() if cls is Square else cls())
    except TypeError as e:
        print(e)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Square.__abstractmethods__, type(Shape), Shape.__mro__)

class Registry(metaclass=ABCMeta):
    pass

@Registry.register
class Unrelated: pass
Registry.register(int)
print(isinstance(5, Registry), issubclass(Unrelated, Registry), isinstance('x', Registry), issubclass(Registry, ABC), Registry() is not None)

T = TypeVar('T')
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, item: T) -> None: self.items.append(item)

s = Stack[int]()
s.push(3)
print(s.items, List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None], Callable[[int], str], Tuple[int, ...], Any, T)
print(Stack.__mro__, cast(int, 'x'), TYPE_CHECKING, isinstance(3, Union[int, str]), List[int] == List[int], Optional['Later'])

def annotated(a: int, b: undefined_name = 1) -> List[int]: ...
print(annotated.__annotations__)
