# exit: 1
user = 'ann'
print(f'hello {usr}')
