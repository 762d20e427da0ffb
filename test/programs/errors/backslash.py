# exit: 1
total = 1 + \
    2 + \
    None
