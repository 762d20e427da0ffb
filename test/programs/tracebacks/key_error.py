# exit: 1
ages = {'ann': 3}
total = ages['ann'] + ages['bob']
