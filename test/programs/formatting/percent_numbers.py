# The % operator on numbers: flags, width and precision of every conversion.
for conversion in ('d', 'i', 'u', 'o', 'x', 'X'):
    for flags in ('', '-', '+', ' ', '#', '0', '+0', '-+', '#0', ' 0'):
        print(flags + conversion, [f'%{flags}{size}{conversion}' % n for size in ('', '8', '.5', '9.4') for n in (0, 42, -255)])
for conversion in ('e', 'E', 'f', 'F', 'g', 'G'):
    for flags in ('', '-', '+', ' ', '#', '0', '+0'):
        print(flags + conversion, [f'%{flags}{size}{conversion}' % x for size in ('', '12', '.0', '.3', '13.2') for x in (0.0, 1.5, -1234.5678)])
print('%d' % 3.99, '%d' % -3.99, '%d' % True, '%d' % 10 ** 30, '%x' % 2 ** 70, '%.40f' % 0.1, '%.0f %.0f %.0f' % (0.5, 1.5, 2.5), '%5.1f|%-8.2e|' % (3.14159, 31415.9))
print('%f %F %e %g' % (float('inf'), float('inf'), float('-inf'), float('nan')), '%05f|%-6f|%+f' % (float('inf'), float('nan'), float('inf')), '%s' % 1e16, '%s' % 0.1, '%r' % 1e-7, '%g' % 1e6, '%g' % 123456789, '%g' % 1e-5, '%.10g' % 0.1)


class Index:
    def __index__(self):
        return 17

    def __float__(self):
        return 2.5


print('%d %x %o %c' % (Index(), Index(), Index(), Index()), '%f' % Index())
