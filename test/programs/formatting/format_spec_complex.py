# The format mini-language on complex numbers.
for spec in ('', '.2f', 'e', '.3g', '>20', '<20', '^20', '+', '+.1f', ',', '.2', '.0f', 'n', 'G', '*^24.1f', '25', '.1e'):
    print(repr(spec), [format(z, spec) for z in (0j, 1 + 2j, -1.5 - 0.25j, 1234567.5j, complex('-0'), complex('nan+infj'))])
print(f'{3j}', f'{3 + 0j:.1f}', '{:.2f}'.format(1j), '%s %r' % (1 + 2j, -1j))
