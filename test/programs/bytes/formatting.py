# The % operator on bytes.
print(b'%d %i %x %X %o' % (5, -6, 255, 255, 8), b'%5d|%-5d|%05d|%+d' % (1, 2, 3, 4), b'%f %.2e %g' % (1.5, 12345.678, 0.1), b'%c%c' % (65, b'B'), b'%s %b' % (b'raw', bytearray(b'array')), b'%a %r' % ('é', [1]), b'%%')
print(b'%(a)s %(b)d' % {b'a': b'x', b'b': 2}, b'%10s|%-10s|%.2s' % (b'a', b'b', b'cde'), b'%*d' % (5, 1), b'plain' % (), bytearray(b'%d') % 7)


class Source:
    def __bytes__(self):
        return b'made'


print(b'<%s>' % Source(), b'%d' % True, b'%s' % b'', b'\xff%s\xfe' % b'\x00')
for text, value in ((b'%s', 'a'), (b'%b', 5), (b'%d', 'a'), (b'%c', 256), (b'%c', b'ab'), (b'%c', 'a'), (b'%s', ()), (b'%s', (b'a', b'b')), (b'%z', 1), (b'%x', 1.5), (b'%f', 'x'), (b'%(a)s', b'x'), (b'abc', 1), (b'%', 1)):
    try:
        print(text % value)
    except Exception as error:
        print(text, type(error).__name__, error)
