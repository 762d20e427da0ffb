# exit: 1
def shift(n):
    return 1 << n


print(shift(70))
print(shift(-1))
