# What `sum` begins with is added to, whatever it is.
for start in (None, 0, 2.5, True, [], (1,), "a", b"a"):
    for items in ([1, 2], [1.5], [[1], [2]], []):
        try:
            print(sum(items, start))
        except TypeError as error:
            print(error)
