# exit: 1
def count():
    total += 1
    return total


total = 0
count()
