# exit: 1
def a():
    raise KeyError('a')


def b():
    try:
        a()
    except KeyError as error:
        raise ValueError('b') from error


def c():
    try:
        b()
    except ValueError:
        raise TypeError('c')


c()
