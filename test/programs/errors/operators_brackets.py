# exit: 1
# Brackets that touch the operator count as part of it.
def add(a, b):
    return (a)+(b)   


add(1, 'x')
