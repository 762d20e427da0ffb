# exit: 1
def apply(function):
    return 1 + function(2)


apply('not a function')
