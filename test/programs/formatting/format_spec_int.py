# The format mini-language on ints.
for spec in ('', 'd', '5', '<5', '>5', '^5', '=5', '05', '+', '-', ' ', '+05', '*^9', '=+8', '0=6', 'x', 'X', '#x', '#X', 'o', '#o', 'b', '#b', '#010x', '#012b', '08b', ',', '_', ',d', '_d', '_x', '_b',
             '012,', '020_b', 'n', 'e', '.2e', 'f', '.0f', 'g', '.3g', '%', '.1%', '+,', '>+10,', '010d', '<010', 'é>6', '{>4', ' <3', '0', '00', '1', 'z.1f'):
    print(repr(spec), [format(n, spec) for n in (0, 7, -42, 1234567)])
print([format(n, 'c') for n in (65, 233, 0x6F22, 0x1F600)], format(97, '>5c'), format(97, '^5c'))
print(format(10 ** 30, ','), format(-(10 ** 30), '_'), format(2 ** 64, '_x'), format(2 ** 64, '#_b'), format(10 ** 20, '.3e'), format(10 ** 20, 'f'))
print(format(True, ''), format(True, 'd'), format(True, '5'), format(False, '>5'), format(True, '.1f'), format(True, 'b'))
