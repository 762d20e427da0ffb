# bytes.
b = b'hello\x00\xff'
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b)[:3], 104 in b, b'll' in b, b + b'!', b * 2)
print(bytes(3), bytes([1, 2, 255]), bytes('é', 'utf-8'), bytes(b'x'), b'abc'.decode(), b'\xc3\xa9'.decode('utf-8'), b.hex(), bytes.fromhex('de ad'))
print(b'a,b'.split(b','), b'-'.join([b'a', b'b']), b'abc'.upper(), b' x '.strip(), b'abc'.find(b'c'), b'abc'.replace(b'b', b'--'), b'abc'.startswith(b'a'))
print(b'a' < b'b', b'a' == b'a', b'a' == 'a', hash(b'a') == hash(b'a'), {b'k': 1}[b'k'], bool(b''), repr(b"it's"), repr(b'"\''))
for x in b'abc':
    print(x, end=' ')
print()
for bad in (lambda: b'a' + 'b', lambda: bytes([256]), lambda: b[100], lambda: bytes('a')):
    try:
        bad()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
