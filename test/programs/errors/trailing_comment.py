# exit: 1
def f(n):
    return 1 / n  # n may be 0


f(0)
