# exit: 1
def f(**kwargs):
    return kwargs


f(**{'a': 1, 2: 3})
