# Assigning to slices: replacing, growing, shrinking, and extended slices.
a = list(range(6))
a[1:3] = ["x", "y", "z"]
print(a)
a[0:4] = []
print(a)
a[1:1] = [7, 8, 9]
print(a)
a[:] = "abc"
print(a)
a[len(a) :] = [1, 2]
print(a)
a[-2:] = (5,)
print(a)
a[::2] = [10, 20]
print(a)
a[::-1] = [1, 2, 3, 4]
print(a)
a[5:2] = ["inserted"]
print(a)
a[1:3] = (x * x for x in range(4))
print(a)
a[:] = a
print(a)
a[2:4] = a
print(a)
a[0:2] = {"k": 1}
print(a)
del a[1:]
print(a)
b = [0] * 10
b[::3] = range(4)
b[9:0:-4] = [7, 8, 9]
print(b)
c = [1.5, 2.5, 3.5]
c[1:2] = [9.5, 8.5]
c[:1] = ["s"]
print(c)


def attempt(key, value):
    target = [1, 2, 3, 4, 5]
    try:
        target[key] = value
        print(target)
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ":", error)


attempt(slice(None, None, 2), [1, 2])
attempt(slice(None, None, 2), [1, 2, 3, 4])
attempt(slice(None, None, -1), "abc")
attempt(slice(1, 2), 5)
attempt(slice(None, None, 2), 5)
attempt(slice(0, 2, 0), [1])
attempt(slice("x", None), [1])
attempt(slice(1, 2, None), "xyz")
attempt(slice(4, 1, -3), [0])
attempt(slice(1, 1, 2), [])
attempt(slice(3, 1), [0])
