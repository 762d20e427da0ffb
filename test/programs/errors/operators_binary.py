# exit: 1
# A binary operator is marked with ^, its operands with ~.
def total(price, count):
    return price * 2 + count - 1


total('a', 3)
