# While a class is being made, what its bases leave abstract does not count yet.
from abc import ABC, abstractmethod


class Shape(ABC):
    def __init_subclass__(cls):
        print(cls.__name__, cls().area())

    @abstractmethod
    def area(self):
        return "of nothing"


class Square(Shape):
    def area(self):
        return 1


class Unfinished(Shape):
    pass


Square()
try:
    Unfinished()
except TypeError as error:
    print(error)
