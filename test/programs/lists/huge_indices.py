"""Indices beyond any sequence: out of range up to 64 bits, no index at all from there on."""

for index in (2**53, 2**62, 2**63 - 1, 2**63, -(2**53), -(2**63), -(2**63) - 1, 10**30):
    for sequence in ([1], 'a', 'a\U0001f600', (1,), b'a', bytearray(b'a')):
        try:
            print(sequence[index])
        except IndexError as error:
            print(type(sequence).__name__, index, error)
    try:
        [1, 2][index] = 3
    except IndexError as error:
        print('assignment', error)
