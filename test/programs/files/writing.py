# Writing text files: modes, positions, newlines, errors.
import time
name = f'../../../.build/written-{time.time_ns()}.txt'

with open(name, 'w') as f:
    print(f.write('héllo\n'), f.write(''), f.tell(), f.mode, f.encoding, f.errors, f.closed, f.name == name)
    f.writelines(['second\n', 'third\n'])
    print('printed', 4, file=f, sep=':')
print(f.closed, open(name).read())
with open(name, 'a') as f:
    print(f.tell(), f.write('appended\n'), f.tell())
with open(name) as f:
    print(f.readlines())
with open(name, 'r+') as f:
    print(repr(f.readline()), f.tell())
    f.seek(0)
    f.write('HELLO')
    f.seek(0)
    print(repr(f.read(8)), f.tell(), repr(f.readline()))
    f.seek(0, 2)
    f.write('end\n')
    print(f.truncate(7), repr(open(name).read()))
with open(name, 'w+') as f:
    f.write('a\nb\n')
    f.seek(0)
    print(f.read(), f.read() == '', f.seek(2), f.read())
try:
    open(name, 'x')
except FileExistsError as e:
    print(type(e).__name__, e.errno, e.strerror)
f = open(name, 'w')
f.write('not closed')
f.flush()
print(open(name).read())
f.close()
f.close()
for action in (lambda: f.write('x'), lambda: f.read(), lambda: f.tell(), lambda: f.__enter__(), lambda: next(f), lambda: f.flush()):
    try:
        action()
    except ValueError as e:
        print(e)
for mode, action in (('w', lambda f: f.read()), ('r', lambda f: f.write('x')), ('r', lambda f: f.truncate()), ('r', lambda f: f.seek(1, 1)), ('r', lambda f: f.seek(-1)), ('r', lambda f: f.seek(0, 7)), ('w', lambda f: f.write(b'x')), ('w', lambda f: f.writelines([1])), ('w', lambda f: next(f))):
    with open(name, mode) as f:
        try:
            action(f)
        except (OSError, ValueError, TypeError) as e:
            print(type(e).__name__, e)
for newline in (None, '', '\n', '\r\n', '\r'):
    with open(name, 'w', newline=newline) as f:
        f.write('a\nb\r\nc\rd')
    with open(name, 'rb') as f:
        raw = f.read()
    readings = []
    for reading in (None, '', '\n', '\r\n', '\r'):
        with open(name, newline=reading) as f:
            readings.append(list(f))
    print(repr(newline), raw, readings)
for encoding, text in (('utf-8', 'é€😀'), ('latin-1', 'é'), ('ascii', 'plain'), ('utf-16', 'é€'), ('utf-8-sig', 'bom')):
    with open(name, 'w', encoding=encoding) as f:
        f.write(text)
    print(encoding, open(name, 'rb').read(), open(name, encoding=encoding).read() == text)
try:
    with open(name, 'w', encoding='ascii') as f:
        f.write('é')
except UnicodeEncodeError as e:
    print(e)
with open(name, 'wb') as f:
    f.write(b'ok \xff\xfe end')
try:
    open(name, encoding='utf-8').read()
except UnicodeDecodeError as e:
    print(e)
print(repr(open(name, errors='replace').read()), repr(open(name, errors='ignore').read()), repr(open(name, encoding='latin-1').read()))
