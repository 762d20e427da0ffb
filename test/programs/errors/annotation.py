# exit: 1
def f(a: Undefined) -> int:
    pass
