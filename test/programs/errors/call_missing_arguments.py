# exit: 1
def greet(name, greeting, *, punctuation):
    return greeting + name + punctuation


try:
    greet()
except TypeError as error:
    print(error)
try:
    greet('x', 'y')
except TypeError as error:
    print(error)
greet('x')
