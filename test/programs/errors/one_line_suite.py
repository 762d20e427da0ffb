# exit: 1
for n in (1, 0): print(1 / n)
