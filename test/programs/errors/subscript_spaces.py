# exit: 1
table = [[1, 2], [3]]
print(table [ 1 ] [ ( 1 ) ])
