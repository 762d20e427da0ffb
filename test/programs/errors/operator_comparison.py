# exit: 1
def smallest(items):
    if items[0] < items[1]:
        return items[0]
    return items[1]


smallest([1, 'b'])
