# exit: 1
def f(*args):
    return args


f(*5)
