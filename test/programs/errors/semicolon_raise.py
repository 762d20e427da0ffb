# exit: 1
x = 1; raise ValueError(x)
