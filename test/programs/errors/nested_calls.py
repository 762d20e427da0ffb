# exit: 1
def innermost(value):
    return value.missing


def middle(value):
    result = innermost(value)
    return result


def outer():
    return [middle(number) for number in range(3)]


outer()
