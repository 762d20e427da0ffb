# exit: 1
def only(a):
    return a


only(1, a=2)
