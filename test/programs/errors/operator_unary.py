# exit: 1
def negate(text):
    return 3 + -text


negate('x')
