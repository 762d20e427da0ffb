# Making bytes: literals, bytes(), fromhex; their repr.
print(b'', b'abc', b'\x00\xff\n\t\\', b"it's", b'"', b'\'"', rb'\n', b'a' b'b', bytes([0x41, 0x7F, 0x80]))
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes(range(5)), bytes((65, 66)), bytes(b'x'), bytes('é', 'utf-8'), bytes('é', 'latin-1'), bytes('aé', 'ascii', 'ignore'), bytes({65}), bytes(x for x in (1, 2)), bytes(True))
print(bytes.fromhex('00ff10'), bytes.fromhex(' 1A 2b '), bytes.fromhex(''), b'\x00\xff\x10'.hex(), b'abc'.hex(':'), b'abcde'.hex('-', 2), b'abcde'.hex('-', -2), b'ab'.hex(' ', 5))


class Source:
    def __bytes__(self):
        return b'from method'


class Index:
    def __index__(self):
        return 2


print(bytes(Source()), bytes(Index()), bytes([Index()]))
for action in (lambda: bytes('a'), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(1.5), lambda: bytes(['a']), lambda: bytes(None), lambda: bytes(5, 'utf-8'), lambda: bytes(b'a', 'utf-8'), lambda: bytes.fromhex('0'),
               lambda: bytes.fromhex('zz'), lambda: bytes.fromhex('a b'), lambda: bytes.fromhex(5), lambda: bytes(2 ** 70), lambda: b'a'.hex('xx'), lambda: bytes('a', 5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
