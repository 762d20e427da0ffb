# exit: 1
print(float('1e3'))
float('one')
