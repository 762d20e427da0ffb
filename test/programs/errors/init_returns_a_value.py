# Where the class was called, not in __init__.
# exit: 1
class Broken:
    def __init__(self):
        return 3


try:
    1 / 0
except ZeroDivisionError:
    try:
        Broken()
    except TypeError as error:
        print(repr(error.__context__))


def make():
    return Broken()


make()
