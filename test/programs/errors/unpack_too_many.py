# exit: 1
for key, value in [(1, 2), (3, 4, 5)]:
    print(key, value)
