# exit: 1
point = (1, 2)
point[0] = 3
