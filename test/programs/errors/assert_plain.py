# exit: 1
def check(n):
    assert n > 0
    return n


check(1)
check(-1)
