# input(), sys.stdin in its forms, replaced streams.
import sys
print(repr(input()), repr(input('prompt: ')))
print(repr(sys.stdin.read(3)), repr(sys.stdin.readline()), repr(sys.stdin.readline(2)), repr(sys.stdin.readline()))
for line in sys.stdin:
    print('line', repr(line))
    if line.strip() == 'stop':
        break
print(repr(next(sys.stdin)), sys.stdin.readlines()[:2], repr(sys.stdin.read()), repr(sys.stdin.readline()))
try:
    input()
except EOFError as e:
    print('EOF', e)
print(list(sys.stdin), sys.stdin.readable(), sys.stdin.writable(), sys.stdin.isatty(), sys.stdin.fileno(), sys.stdin.name, sys.stdin.encoding)

class Lines:
    def __init__(self, *lines): self.lines = list(lines)
    def readline(self): return self.lines.pop(0) if self.lines else ''

sys.stdin = Lines('first\n', 'second', '\n')
print([input(), input('p> '), input()])
try:
    input()
except EOFError as e:
    print('EOF', e)
sys.stdin = sys.__stdin__
try:
    sys.stdin.write('x')
except OSError as e:
    print(type(e).__name__, e)

class Tee:
    def __init__(self, out): self.out, self.seen = out, []
    def write(self, text):
        self.seen.append(text)
        return self.out.write(text)
    def flush(self): self.out.flush()

sys.stdout = Tee(sys.stdout)
print('through', 'tee')
tee, sys.stdout = sys.stdout, sys.__stdout__
print(tee.seen)
print('to stderr', file=sys.stderr) if False else None
try:
    input(1, 2)
except TypeError as e:
    print(e)
