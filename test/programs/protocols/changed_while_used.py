# Special methods that change the very object at work.
class Clears:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return NotImplemented

    def __index__(self):
        self.target.clear()
        return 42


left, right = [], []
left.append(Clears(right))
right.append(Clears(left))
print(left == right, left, right)
numbers = []
numbers.extend([Clears(numbers), Clears(numbers)])
print(bytes(numbers), numbers)
data = bytearray(b"abc")
try:
    data[0] = Clears(data)
except IndexError as error:
    print(error, data)
values = [1, 2, 3]
print(Clears(values) in values, values)
values = [1, 2, 3]
print(values.count(Clears(values)), values)
