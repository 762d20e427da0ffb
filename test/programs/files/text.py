# Reading text files.
import sys
folder = '_data/'
with open(folder + 'poem.txt') as f:
    print(f.read())
with open(folder + 'poem.txt') as f:
    print(repr(f.readline()), repr(f.readline()), f.readlines(), repr(f.read()), repr(f.readline()))
with open(folder + 'poem.txt', encoding='utf-8') as f:
    for n, line in enumerate(f, 1): print(n, line.rstrip('\n'), len(line))
f = open(folder + 'poem.txt'); print(f.read(4), f.read(3), f.closed, f.name, f.mode); f.close(); print(f.closed)
try: f.read()
except ValueError as error: print(error)
try: open(folder + 'missing.txt')
except FileNotFoundError as error: print(error, error.errno)
with open(folder + 'poem.txt') as f: words = f.read().split()
print(len(words), sorted(set(w.lower().strip(',.') for w in words))[:5])
print([line.strip() for line in open(folder + 'poem.txt') if 'star' in line])
with open(folder + 'empty.txt') as f: print(repr(f.read()), f.readlines(), list(f))
try: open(folder + 'poem.txt', 'q')
except ValueError as error: print(error)
