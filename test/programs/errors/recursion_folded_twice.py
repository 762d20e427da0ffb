# exit: 1
def f(n):
    if n: f(n - 1)
    g(20)


def g(n):
    if n: g(n - 1)
    raise ValueError('far down')


f(10)
