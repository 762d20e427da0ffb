# del on elements and slices.
a = list(range(10))
del a[0]
print(a)
del a[-1]
print(a)
del a[2:4]
print(a)
del a[::2]
print(a)
del a[:]
print(a)
a = list(range(10))
del a[::3]
print(a)
a = list(range(10))
del a[8:2:-2]
print(a)
a = list(range(10))
del a[5:2]
print(a)
del a[100:]
print(a)
del a[-3:]
print(a)
a = [1, 2, 3]
del a[0], a[0]
print(a)
a = ["x", "y", "z"]
del (a[1])
print(a)
b = a
del a
print(b)
try:
    a
except NameError as error:
    print(error)
try:
    del b[5]
except IndexError as error:
    print(error)
try:
    del b["x"]
except TypeError as error:
    print(error)
c = [[1, 2], [3, 4]]
del c[0][1], c[1]
print(c)
