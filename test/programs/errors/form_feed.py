# exit: 1
def f(x):
     return x +  None


f(f(1) + '')
