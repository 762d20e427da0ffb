# exit: 1
class Failure(Exception):
    __module__ = 5


raise Failure('x')
