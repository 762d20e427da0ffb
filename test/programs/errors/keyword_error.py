# exit: 1
print('x', seperator=',')
