# bytes as a sequence: items are ints, slices are bytes.
data = b'hello world'
print(data[0], data[-1], data[1:4], data[::-1], data[::3], data[5:5], len(data), list(data[:3]), tuple(b'ab'), data[True])
print(104 in data, b'lo w' in data, b'' in data, 300 not in [1] and 1, max(data), min(data), sum(b'\x01\x02'), sorted(b'cab'), list(reversed(b'abc')), list(enumerate(b'ab')))
print(data + b'!', b'ab' * 3, 2 * b'x', b'a' * 0, b'a' * -1, b'a' < b'b', b'ab' > b'a', b'a' == b'a', b'a' == 'a', b'a' != 97, b'' < b'\x00', hash(b'abc') == hash(b'ab' + b'c'), {b'k': 1}[b'k'])
print(all(b'\x01\x02'), any(b'\x00'), bool(b''), bool(b'\x00'), b'%d' % 5, isinstance(data, bytes), [b for b in b'\x00\xff'], *b'12')
first, *rest = b'abc'
print(first, rest, bytes(rest), b'abc'.index(98), b'a'.__add__(b'b'), b'xyz'[-2:], b'abc'[10:], data[-5:-2])
for action in (lambda: data[20], lambda: data['a'], lambda: data[1.0], lambda: 'a' in data, lambda: 300 in data, lambda: b'a' + 'b', lambda: b'a' + 1, lambda: 'a' + b'b', lambda: b'a' < 'a', lambda: b'a' * 1.5, lambda: b'a' * b'b', lambda: None in data):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
try:
    data[0] = 1
except TypeError as error:
    print(error)
