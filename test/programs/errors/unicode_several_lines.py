# exit: 1
def f(x):
    return x

größe = f('日本') + f(
    3)   
