# exit: 1
name = 'x'
print(f'{name')
