# exit: 1
print(7 % 3, 7.5 % 2)
print(divmod(7, 0))
