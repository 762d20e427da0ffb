# bytearray: bytes that change.
a = bytearray(b'hello')
print(a, repr(a), len(a), a[0], a[1:3], bytearray(), bytearray(3), bytearray([1, 2]), bytearray('é', 'utf-8'), bytearray(b'x') == b'x', b'x' == bytearray(b'x'))
a[0] = 72
a.append(33)
a.extend(b' ok')
a.extend([65, 66])
a.insert(0, 42)
a.insert(-1, 43)
print(a, a.pop(), a.pop(0), a)
a.remove(ord('l'))
a.reverse()
print(a, a.copy() is a, a.copy() == a)
a[1:3] = b'XYZ'
del a[0]
del a[-2:]
a[::2] = b'.' * len(a[::2])
print(a)
del a[::3]
print(a)
a += b'++'
a *= 2
b = a
b += b'!'
print(a is b, a, a + b'x', b'x' + a, type(b'x' + a).__name__, type(a + b'x').__name__, a.upper(), a.find(b'+'), a.split(b'+'), a.replace(b'+', b'-'))
a.clear()
print(a, bool(a), bytes(bytearray(b'q')), bytearray.fromhex('6162'), bytearray(b'abc').decode(), bytearray(b'abc').hex(), list(bytearray(b'ab')), 97 in bytearray(b'a'), bytearray(b'b') > b'a')
for action in (lambda: bytearray(b'a').append(256), lambda: bytearray(b'a').append('a'), lambda: bytearray().pop(), lambda: bytearray(b'a').pop(3), lambda: bytearray(b'a').remove(5), lambda: bytearray(b'a')[5], lambda: bytearray(b'a')['x'],
               lambda: hash(bytearray()), lambda: bytearray('a'), lambda: bytearray(b'a').extend(5), lambda: bytearray(b'a').extend('ab'), lambda: bytearray(b'a') + 'b', lambda: bytearray(b'a').__setitem__(0, 300), lambda: bytearray(b'abc').__setitem__(slice(0, 3, 2), b'x')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
big = bytearray()
for i in range(1000):
    big.append(i % 256)
print(len(big), big[:5], big[-3:], sum(big))
