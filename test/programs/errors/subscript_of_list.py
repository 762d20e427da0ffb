# exit: 1
def third(items):
    return items[0], items[2]


third([1, 2])
