# exit: 1
total = sum(10 // n for n in [5, 0])
