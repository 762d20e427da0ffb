# The format mini-language on floats.
values = (0.0, -0.0, 1.0, 3.14159265, -1234567.891, 1e-7, 2.5e20, 0.5, 99.995)
for spec in ('', 'e', '.0e', '.3e', 'f', '.0f', '.2f', '.10f', 'g', '.3g', '.10g', 'n', '%', '.1%', '10.2f', '<12.3f', '^14.1e', '+.2f', ' .2f', '=+12.1f', '010.2f', ',.2f', '_.1f', '015,.2f', '#.0f', '#g', '#.3g', '.3', '.0', '.17', '.20f',
             'E', 'G', 'F', '.2E', '*>12', '12', 'z.1f', '+z.0f', ',', '020,'):
    print(repr(spec), [format(x, spec) for x in values])
for x in (float('inf'), float('-inf'), float('nan')):
    print([format(x, spec) for spec in ('', 'f', 'F', 'e', 'E', 'g', '10', '010.2f', '+f', '%', '<8', ',', 'n', '.0f', ' f')])
print([format(x, '.0f') for x in (0.5, 1.5, 2.5, 3.5, -0.5, 1e22)], [format(x, '.1f') for x in (0.25, 0.35, 0.45, 2.675)], format(2.675, '.2f'), format(1e15 + 0.5, '.0f'))
print(format(1 / 3, '.50f'), format(5e-324, '.3g'), format(1.7976931348623157e308, '.5e'), format(123456789.0, '.3'), format(0.1, '.60g'), format(1e300, ',.1f')[:20])
