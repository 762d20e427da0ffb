# What compiled code leaves out, since nothing needs its value, would still raise for other types; and answers that depend on
# nothing but a type hold for that type alone.


def masked(n, f):
    n = n & 0xFF
    return True


print(masked(2, 1), masked(-2, 0.5))
for value in [3, True, 1e-3, 10**30, None]:
    for i in range(3):
        try:
            print(masked(value, 1))
        except TypeError as error:
            print(error)


def is_given(depth, o):
    if depth <= 0:
        return not True
    is_given(depth - 1, 7)
    return o is not None


for i in range(30):
    print(is_given(5, None if i % 3 else i), end=" ")
print()


def unused(a, b):
    a + b
    a * b
    a < b
    return a is None


for a, b in [(1, 2), (1.5, 2), (True, False), (2**62, 2**62), ("a", "b"), (1, None), (None, 1)]:
    for i in range(3):
        try:
            print(unused(a, b), end=" ")
        except TypeError as error:
            print(error, end=" ")
    print()
