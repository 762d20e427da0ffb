# An index beyond 64 bits is refused before the operation is, of those that cannot be changed.
huge = 10**20
for sequence in ((1, 2), "ab", range(2), b"ab", [1, 2], bytearray(b"ab")):
    for change in (lambda: sequence.__getitem__(huge), lambda: set_item(sequence), lambda: delete_item(sequence)):
        def set_item(sequence):
            sequence[huge] = 1

        def delete_item(sequence):
            del sequence[huge]

        try:
            change()
        except (IndexError, TypeError) as error:
            print(type(sequence).__name__, type(error).__name__, error)
for index in (0, "a", 1.5):
    try:
        (1, 2)[index] = 0
    except TypeError as error:
        print(error)
