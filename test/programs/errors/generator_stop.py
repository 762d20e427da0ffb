# exit: 1
def numbers():
    yield 1
    raise StopIteration


list(numbers())
