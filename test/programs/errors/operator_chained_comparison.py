# exit: 1
low, high = 1, None
x = 5
print('between' if low < x <= high else 'outside')
