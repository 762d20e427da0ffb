# exit: 1
value = None
print(1 if value is None else 2, value.real if value is None else 3)
