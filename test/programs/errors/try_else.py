# exit: 1
try:
    pass
except ValueError:
    print('no')
else:
    int('x')
