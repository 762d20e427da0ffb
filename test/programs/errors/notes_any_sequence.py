# exit: 1
error = TypeError()
error.__notes__ = ('a', 5)
raise error
