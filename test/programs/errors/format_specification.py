# exit: 1
print(f'{3:>5}')
print(f'{"x":d}')
