# Binary files.
import time
name = f'../../../.build/binary-{time.time_ns()}.bin'
with open(name, 'wb') as f:
    print(f.write(b'abc\n'), f.write(bytearray([0, 255, 10])), f.tell(), f.mode, f.closed, repr(f).split('name')[0])
    f.writelines([b'x', b'y\n'])
with open(name, 'rb') as f:
    print(f.read(2), f.tell(), f.readline(), f.read(), f.read(), f.seek(0), f.readlines(), f.seek(-3, 2), f.read(1), f.seek(1, 1), f.read())
with open(name, 'rb') as f:
    for line in f:
        print(line)
with open(name, 'rb') as f:
    buffer = bytearray(4)
    print(f.readinto(buffer), buffer, f.readable(), f.writable(), f.seekable(), f.name == name, f.mode)
with open(name, 'ab') as f:
    print(f.tell(), f.write(b'!'), f.tell())
with open(name, 'r+b') as f:
    f.seek(1)
    f.write(b'BC')
    f.seek(0)
    print(f.read(5), f.mode, repr(f).split(' name')[0])
    print(f.truncate(3), f.seek(0), f.read())
with open(name, 'wb+') as f:
    f.write(b'0123456789')
    f.seek(2)
    print(f.read(3), f.write(b'AB'), f.seek(0), f.read())
for mode, action in (('rb', lambda f: f.write(b'x')), ('wb', lambda f: f.read()), ('wb', lambda f: f.write('text')), ('rb', lambda f: f.seek(-1)), ('rb', lambda f: f.write('x'))):
    with open(name, mode) as f:
        try:
            action(f)
        except (OSError, ValueError, TypeError) as e:
            print(type(e).__name__, e)
for action in (lambda: f.read(), lambda: f.write(b''), lambda: f.tell(), lambda: next(f)):
    try:
        action()
    except ValueError as e:
        print(e)
for arguments in ({'encoding': 'utf-8'}, {'errors': 'strict'}, {'newline': ''}):
    try:
        open(name, 'rb', **arguments)
    except ValueError as e:
        print(e)
data = bytes(range(256)) * 300
with open(name, 'wb') as f:
    for start in range(0, len(data), 1000):
        f.write(data[start:start + 1000])
with open(name, 'rb') as f:
    print(f.read() == data, len(data))
    f.seek(70000)
    print(f.read(5) == data[70000:70005], f.tell())
    f.seek(0)
    print(sum(len(line) for line in f), f.readline())
