# exit: 1
it = iter([1])
next(it)
next(it)
