# exit: 1
def last(items):
    return items[len(items)]


values = [1, 2, 3]
print(last(values))
