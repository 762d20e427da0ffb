# exit: 1
values = [3, 3]
while values.pop() > values[0] - 1:
    print(values)
