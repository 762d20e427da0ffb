# exit: 1
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Empty:
    pass


try:
    Empty(1)
except TypeError as error:
    print(error)
Point(1)
