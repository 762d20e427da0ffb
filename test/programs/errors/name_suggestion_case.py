# exit: 1
Total = 1
print(total)
