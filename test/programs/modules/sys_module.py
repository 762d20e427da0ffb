# args: one two
# The sys module.
import sys
print(sys.argv, sys.maxsize, sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.byteorder, sys.getrecursionlimit())
sys.stdout.write('written\n'); print('to err is not out', file=sys.stderr) if False else None
print(sys.stdout.write('abc\n'), type(sys.path).__name__, isinstance(sys.modules, dict), sys.float_info.max, sys.maxunicode, sys.float_info.epsilon)
class Out:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): pass
saved, sys.stdout = sys.stdout, Out()
print('captured', 1, sep='-')
out, sys.stdout = sys.stdout, saved
print(out.parts, sys.stdout is sys.__stdout__)
o = Out(); print('x', file=o); print(o.parts)
try: 1 / 0
except ZeroDivisionError: print(sys.exc_info()[0].__name__, sys.exc_info()[1])
print(sys.exc_info(), sys.intern('a') == 'a')
try: sys.exit('bye')
except SystemExit as e: print('exit', e.code, repr(e))
