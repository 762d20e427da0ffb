"""Methods of a class hierarchy called through one site: inheritance, super, properties."""

import time


class Shape:
    def __init__(self, name):
        self.name = name

    @property
    def label(self):
        return self.name

    def area(self):
        return 0

    def describe(self):
        return len(self.label) + self.area()


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__('rectangle')
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)
        self.name = 'square'


class Triangle(Shape):
    def __init__(self, base, height):
        super().__init__('triangle')
        self.base = base
        self.height = height

    def area(self):
        return self.base * self.height // 2


start = time.perf_counter()
total = 0
for i in range(200_000):
    shapes = [Rectangle(i, 2), Square(i % 100), Triangle(i, 4)]
    for _ in range(3):
        for shape in shapes:
            total += shape.describe()
print(total)
print(time.perf_counter() - start)
