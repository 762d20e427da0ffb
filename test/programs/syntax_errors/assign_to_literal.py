# exit: 1
if 5 = x:
    pass
