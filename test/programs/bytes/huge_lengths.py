"""Lengths that no memory holds, and that no length can be."""

for make in bytes, bytearray:
    for length in 2**50, 2**62, 2**63, -1, -(2**60), -(2**70):
        try:
            make(length)
        except (MemoryError, OverflowError, ValueError) as error:
            print(make.__name__, length, type(error).__name__, error)
