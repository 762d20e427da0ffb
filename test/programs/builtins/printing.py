# print with all its arguments, and where it prints to.
import sys
print()
print(1, 'two', 3.0, None, True, [4, 'five'], {'k': (1,)}, sep=', ')
print('a', 'b', sep='', end='|\n')
print('no newline', end='')
print()
print('x', 'y', sep='\n', end='\n--\n')
print(*range(5), *'ab', sep='-')
print('default', sep=None, end=None)
print(sep='ignored')

class Writer:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): self.parts.append('FLUSH')

w = Writer()
print('to', 'writer', 1, file=w, flush=True)
print(file=w, end='')
print(w.parts)
old, sys.stdout = sys.stdout, w
print('captured', 5)
sys.stdout = old
print(w.parts[-4:], sys.stdout is sys.__stdout__)
sys.stdout.write('written ')
print(sys.stdout.write('length\n'))
sys.stdout.writelines(['a', 'b', '\n'])
sys.stdout.flush()
for arguments in ({'sep': 1}, {'end': 2}, {'file': 3}, {'nothing': 4}):
    try:
        print('x', **arguments)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)

class Bad:
    def __str__(self): raise ValueError('no text')

try:
    print('before', Bad(), 'after')
except ValueError as e:
    print('|', e)
print('é €', '\U0001f600', 'tab\there', 'nul\0', '\x1b[0m')
print(print(1), (lambda *a: print(*a))('q'))
sys.stdout = None
print('nobody sees this')
sys.stdout = old
print('%d%%' % 50, '{}'.format('f'), f'{1 + 1}', 'a' 'b', 'multi\
line')
print(sys.stdout.encoding, sys.stdout.isatty(), sys.stdout.writable(), sys.stdout.readable(), sys.stdout.fileno(), sys.stdout.name, sys.stdout.closed)
try:
    sys.stdout.read()
except OSError as e:
    print(type(e).__name__, e)
try:
    sys.stdout.write(5)
except TypeError as e:
    print(e)
