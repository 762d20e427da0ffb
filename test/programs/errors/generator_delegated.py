# exit: 1
def inner():
    yield 1
    raise ValueError('inside')


def outer():
    yield from inner()


for value in outer():
    print(value)
