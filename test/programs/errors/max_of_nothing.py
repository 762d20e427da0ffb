# exit: 1
max([])
