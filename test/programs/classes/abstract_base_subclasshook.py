# An abstract base class may decide itself what counts as its subclass.
from abc import ABC, ABCMeta, abstractmethod, get_cache_token


class Sized(metaclass=ABCMeta):
    @abstractmethod
    def __len__(self): ...

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("__len__" in base.__dict__ for base in other.__mro__)
        return NotImplemented


class Box:
    def __len__(self):
        return 3


class Special(Sized):
    pass


print(issubclass(Box, Sized), isinstance(Box(), Sized))
print(issubclass(list, Sized), isinstance([], Sized), isinstance(3, Sized))
print(issubclass(Special, Sized), issubclass(Box, Special))

# What is registered with a class that derives counts for the base, too.
class Base(ABC):
    pass


class Derived(Base):
    pass


token = get_cache_token()
print(Derived.register(int) is int, get_cache_token() != token)
print(issubclass(int, Base), issubclass(bool, Base), isinstance(True, Derived), issubclass(float, Base))


# An object may say that it is of another class.
class Pretender:
    __class__ = int


print(isinstance(Pretender(), Base), issubclass(Pretender, Base))

for action in (lambda: issubclass(3, Base), lambda: Base.register(3), lambda: Derived.register(Base)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
