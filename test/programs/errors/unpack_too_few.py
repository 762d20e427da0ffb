# exit: 1
def pair():
    return [1]


first, second = pair()
