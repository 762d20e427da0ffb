# str.format and % formatting.
print('{} {} {}'.format(1, 'a', None), '{1} {0} {1}'.format('a', 'b'), '{x} {y}'.format(x=1, y=2), '{{}} {}'.format(3))
print('{0[1]} {0[2]} {d[key]} {o.real}'.format([1, 2, 3], d={'key': 'v'}, o=5), '{:>5}|{:<5}|{:^5}|'.format('a', 'b', 'c'))
print('{!r} {!s:>4} {:{}} {:{w}.{p}f}'.format('a', 'b', 5, 6, 3.14159, w=8, p=2), '{:,}'.format(1234567))
print('%s %r %d %i %x %X %o %c %c' % ('a', 'b', 3, 4.9, 255, 255, 8, 'z', 65), '%5d|%-5d|%05d|%+d' % (1, 2, 3, 4))
print('%(a)s %(b)05.1f %%' % {'a': 1, 'b': 2.25}, '%s' % (1,), '%s' % [1, 2], '%.3s|%10.2s|' % ('abcdef', 'xyz'), '%*d' % (5, 42))
print('%e %G %#x %#o % d' % (12345.678, 1e-10, 255, 8, 7), '%s %s' % ('a', (1, 2)), '%a' % 'é')
for bad in (lambda: '%d' % 'a', lambda: '%s %s' % 'a', lambda: '%s' % (1, 2), lambda: '{}'.format(), lambda: '{x}'.format(y=1), lambda: '{0} {}'.format(1, 2), lambda: '%z' % 1):
    try:
        bad()
    except (TypeError, IndexError, KeyError, ValueError) as error:
        print(type(error).__name__, error)
