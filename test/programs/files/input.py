# Reading standard input.
name = input()
print('hello', repr(name))
print(repr(input('prompt> ')))
print(int(input()) + 1)
import sys
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
    if line == 'stop\n': break
print(repr(sys.stdin.read()))
try: input()
except EOFError as error: print(error)
