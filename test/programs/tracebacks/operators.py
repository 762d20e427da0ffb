# exit: 1
a = [1]
b = {'x': a}
print(b['x'][0] + 1, b['x'] + a)
c = b['x'] + (1 + 2) * b
