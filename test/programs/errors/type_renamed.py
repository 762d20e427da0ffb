# exit: 1
class Failure(Exception):
    pass


Failure.__qualname__ = 'Success'
Failure.__module__ = 'somewhere.else'
raise Failure('x')
