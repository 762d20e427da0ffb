# exit: 1
first, *rest, last = [1]
