# exit: 1
def broken(function):
    raise TypeError(f'cannot decorate {function.__name__}')


@broken
def f():
    pass
