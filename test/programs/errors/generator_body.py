# exit: 1
def numbers():
    yield 1
    yield 2 / 0


for number in numbers():
    print(number)
