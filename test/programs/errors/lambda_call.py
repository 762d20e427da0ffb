# exit: 1
double = lambda x: x.real * 2 + None
list(map(double, [1, 2]))
