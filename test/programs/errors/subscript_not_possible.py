# exit: 1
number = 5
number[0]
