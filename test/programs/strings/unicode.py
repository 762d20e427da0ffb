# Code points beyond the basic plane count as one character.
s = 'a😀b𝒳'
print(len(s), s[1], s[-1], s[1:3], s[::-1], list(s), s.find('b'), s.index('𝒳'), s.count('😀'))
print([ord(c) for c in s], chr(128512), chr(0x10FFFF) == '\U0010ffff', '\u00e9', '\x41')
print(repr(s), ascii(s), s.upper(), s + s, s * 2, '😀' in s, s.replace('😀', '-'), s.split('b'))
print('ß'.upper(), 'İ'.lower(), 'ŉ'.upper(), 'ǆ'.title(), 'ΑΣ'.lower(), 'éa'.capitalize())
print('%s|%5s|%-5s|' % (s, '😀', '😀'), f'{"😀":>3}|{"😀":^5}|', s.center(8, '*'), s.encode('utf-8'), 'é'.encode('latin-1'))
print(repr('\x00\x1f\x7f\x80\xa0\xad\u200b\ue000\ufeff'), repr('\n\t\r\\\'"'), repr("it's"), repr('say "hi"'), repr('\U000e0001'))
print('e\u0301', len('e\u0301'), 'é' == 'e\u0301', sorted(['é', 'z', 'a', '😀', '\uffff']))
print(s.encode().decode() == s, len(s.encode('utf-8')), len(s.encode('utf-16-le')), 'x'.isprintable(), '\n'.isprintable())
for bad in (lambda: ord('ab'), lambda: chr(-1), lambda: chr(0x110000), lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode()):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
