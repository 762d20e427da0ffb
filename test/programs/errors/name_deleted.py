# exit: 1
value = 1
del value
print(value)
