# exit: 1
def repeat(times):
    def wrap(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]

        return wrapper

    return wrap


@repeat(2)
def half(n):
    return n / 2


print(half(3))
half('x')
