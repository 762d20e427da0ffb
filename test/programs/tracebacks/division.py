# exit: 1
# Carets show the operation that failed.
def inner(a, b):
    return (a + 1) * 2 / (b - b)


def outer(x):
    return inner(x, 3) + 1


print('before')
outer(5)
