# exit: 1
def two(a, b=1):
    return a + b


try:
    two(1, 2, 3)
except TypeError as error:
    print(error)
two(*range(5))
