# Methods and attributes of int.
for n in (0, 1, -1, 255, 256, -256, 2 ** 31, 2 ** 53, 2 ** 64 - 1, -(2 ** 64)):
    print(n, n.bit_length(), n.bit_count(), n.numerator, n.denominator, n.real, n.imag, n.as_integer_ratio())
print((1000).to_bytes(2, 'big'), (1000).to_bytes(4, 'little'), (-2).to_bytes(3, 'big', signed=True), (5).to_bytes())
print((0).to_bytes(0, 'big'), (2 ** 80 + 5).to_bytes(11, 'big'))
print(int.from_bytes(b'\x03\xe8', 'big'), int.from_bytes(b'\xe8\x03', 'little'), int.from_bytes(b'\xff\xfe', 'big', signed=True))
print(int.from_bytes([1, 2, 3], 'big'), int.from_bytes(b'', 'big'), int.from_bytes(b'\x80' + b'\x00' * 10, 'big'))
for action in (lambda: (256).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: (1).to_bytes(1, 'middle'),
               lambda: (128).to_bytes(1, 'big', signed=True), lambda: (1).to_bytes(-1, 'big')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print((7).__add__(3), (7).__radd__(3), (7).__sub__(10), (7).__rsub__(10), (7).__pow__(2), (7).__pow__(2, 5))
print((7).__add__(1.5), (7).__eq__('7'), (7).__lt__(8), (7).__bool__(), (7).__hash__(), (-7).__abs__())
print((5).conjugate(), (5).__index__(), (5).__float__(), (5).__trunc__(), (5).__ceil__())
