# exit: 1
def only(a):
    return a


only(1, b=2)
