# Iterators over sequences tell where they stand and can be told to go elsewhere.
for iterable in ([1, 2, 3], (1, 2, 3), "abc", b"abc", bytearray(b"abc"), range(1, 4)):
    iterator = iter(iterable)
    next(iterator)
    print(type(iterable).__name__, iterator.__length_hint__(), iterator.__reduce__()[1:], end=" ")
    iterator.__setstate__(2)
    print(list(iterator), iterator.__length_hint__(), iterator.__reduce__()[1:], end=" ")
    iterator.__setstate__(0)
    print(list(iterator))
backwards = reversed([1, 2, 3])
print(next(backwards), backwards.__reduce__()[1:], backwards.__length_hint__())
backwards.__setstate__(5)
print(list(backwards), backwards.__reduce__()[1:])
