# Static methods, functions and numbers of classes are constants of compiled code, until the class changes.


class Shape:
    SCALE = 3

    @staticmethod
    def area(width, height=2):
        return width * height * Shape.SCALE

    def plain(x):
        return x + 1


class Square(Shape):
    @staticmethod
    def area(width):
        return Shape.area(width, width)


def total(n):
    result = 0
    for i in range(n):
        result += Shape.area(i) + Square.area(i) + Shape.plain(i) + Square.SCALE
        result %= 1_000_003
    return result


print(total(12_000))
Shape.SCALE = 5
print(total(12_000))
Shape.SCALE = 0.5
print(total(12_000))
Square.SCALE = 7
print(total(12_000))
Shape.area = staticmethod(lambda w, h=1: w - h)
print(total(12_000))
del Square.area
print(total(12_000))


class Meta(type):
    @property
    def SCALE(cls):
        return 11


class Strange(metaclass=Meta):
    SCALE = 4


s = 0
for i in range(12_000):
    s += Strange.SCALE
print(s)
