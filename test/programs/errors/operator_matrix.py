# exit: 1
m = 2 @ 3
