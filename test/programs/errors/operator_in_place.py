# exit: 1
count = 1
count += 'one'
