# exit: 1
items = ['3', '1', 'x']
print(sorted(items))
print(sorted(items, key=lambda text: int(text)))
