# exit: 1
print('never printed')
if True
    print(1)
