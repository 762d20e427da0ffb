# What open() refuses, and the OSErrors of paths.
def attempt(*args, **kwargs):
    try:
        open(*args, **kwargs).close()
        return 'opened'
    except Exception as e:
        return f'{type(e).__name__}: {e}'

print(attempt('_data/missing.txt'))
print(attempt('_data'), attempt('_data', 'w'))
print(attempt('_data/poem.txt/below'), attempt('no_folder/file', 'w'))
print(attempt(''), attempt('a\0b'))
for mode in ('q', 'rw', 'rtb', '', 'r+w', '+', 'rr', 'b', 't', 'xa', 'r++', 'U'):
    print(repr(mode), attempt('_data/poem.txt', mode))
print(attempt('_data/poem.txt', 5), attempt(1.5), attempt(None), attempt([]), attempt())
print(attempt('_data/poem.txt', encoding='nope'), attempt('_data/poem.txt', newline='x'), attempt('_data/poem.txt', encoding=5))
print(attempt('_data/poem.txt', mode='r', encoding='utf-8', errors='strict', newline=''), attempt('_data/poem.txt', wrong=1))
print(attempt(b'_data/poem.txt'), attempt('./_data/../_data/poem.txt'))
try:
    open('_data/missing.txt')
except OSError as e:
    print(e.errno, e.strerror, e.filename, e.args, isinstance(e, FileNotFoundError), e.filename2)

class Path(str):
    pass

with open(Path('_data/poem.txt')) as f:
    print(type(f.name).__name__, f)
with open('_data/poem.txt') as f:
    print(repr(f), f.isatty(), f.seekable(), f.readable(), f.writable(), f.line_buffering, f.newlines)
    print(f.__enter__() is f, iter(f) is f, f.closed)
print(f.closed, repr(f))
with open('_data/empty.txt') as a, open('_data/poem.txt') as b:
    print(repr(a.read()), repr(b.readline()))
try:
    with open('_data/poem.txt') as f:
        1 / 0
except ZeroDivisionError:
    print(f.closed)
f = open('_data/poem.txt')
lines = list(f)
f.seek(0)
print(len(lines), f.read() == ''.join(lines), f.read(0) == '', f.readline(-1) == '')
f.seek(0)
print(repr(f.readline(3)), repr(f.readline(0)), repr(f.read(1)), f.readlines(1), len(f.readlines()))
f.close()
