# exit: 1
ages = {'ann': 3}
print(ages['ann'])
print(ages['bob'])
