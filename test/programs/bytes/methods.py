# Methods that bytes share with str.
data = b'the cat sat'
print(data.find(b'at'), data.find(97), data.rfind(b'at'), data.find(b'x'), data.index(b'c'), data.rindex(97), data.count(b't'), data.count(116), data.count(b''), data.find(b'at', 6), data.find(b'', 20))
print(data.startswith(b'the'), data.startswith((b'x', b't')), data.endswith(b'sat'), data.startswith(b'cat', 4), data.split(), data.split(b' ', 1), data.rsplit(b' ', 1), b'a,b,,c'.split(b','), b' a  b '.split(None, 1))
print(b'a\nb\r\nc\x0bd'.splitlines(), b'a\nb'.splitlines(True), data.partition(b' '), data.rpartition(b' '), data.partition(b'x'), b', '.join([b'a', b'b', bytearray(b'c')]), b''.join([]), b'-'.join(bytes([c]) for c in b'abc'))
print(b'  x '.strip(), b'xxax'.strip(b'x'), b' a'.lstrip(), b'a\t\n'.rstrip(), data.replace(b'at', b'AT'), data.replace(b't', b'', 1), b'ab'.replace(b'', b'-'), b'abc'.removeprefix(b'a'), b'abc'.removesuffix(b'bc'), b'a\tb'.expandtabs(4))
print(data.upper(), b'ABC'.lower(), data.title(), data.capitalize(), b'aBc'.swapcase(), b'\xe9A'.lower(), b'\xe9a'.upper(), b'ab'.center(6, b'*'), b'ab'.ljust(4, b'.'), b'ab'.rjust(4), b'-5'.zfill(4), b'they\'re'.title())
print([getattr(text, name)() for name in ('isalpha', 'isdigit', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isascii') for text in (b'', b'abc', b'AB1', b'12', b' \n', b'Ab Cd', b'\xe9')])
print(b'abcabc'.translate(bytes.maketrans(b'ab', b'xy')), b'abc'.translate(None, b'b'), b'abc'.translate(bytes(range(256)), delete=b'ac'), b'abc'.decode(), b'\xc3\xa9'.decode(), b'\xe9'.decode('latin-1'), b'a\xff'.decode(errors='replace'))
for action in (lambda: data.find('a'), lambda: data.find(300), lambda: data.index(b'zz'), lambda: data.count('a'), lambda: data.split('a'), lambda: data.split(b''), lambda: data.startswith('a'), lambda: data.startswith(('a',)), lambda: data.strip('a'),
               lambda: data.replace('a', b'b'), lambda: data.partition('a'), lambda: data.partition(b''), lambda: b','.join(['a']), lambda: b','.join(5), lambda: data.center(20, '*'), lambda: data.center(20, b'ab'), lambda: data.translate(b'a'), lambda: bytes.maketrans(b'a', b'bc'),
               lambda: data.removeprefix('a'), lambda: data.decode('klingon')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
