# Line by line, in blocks, with long lines and many of them.
import time
name = f'../../../.build/lines-{time.time_ns()}.txt'
with open(name, 'w') as f:
    for i in range(5000):
        f.write(f'line {i} ' + 'x' * (i % 50) + '\n')
    f.write('é' * 70000 + '\n')
    f.write('no end')
counts = {}
with open(name) as f:
    for number, line in enumerate(f, 1):
        counts[len(line)] = counts.get(len(line), 0) + 1
print(number, len(counts), sum(k * v for k, v in counts.items()), max(counts))
with open(name) as f:
    total = 0
    while block := f.read(999):
        total += len(block)
print(total)
with open(name, 'rb') as f:
    print(len(f.read()))
with open(name) as f:
    lines = f.readlines()
print(len(lines), repr(lines[0]), repr(lines[-1]), len(lines[-2]))
with open(name) as source, open(name + '.copy', 'w') as target:
    target.writelines(line.upper() for line in source)
print(open(name + '.copy').read() == ''.join(lines).upper())
with open(name) as f:
    f.readline()
    position = f.tell()
    second = f.readline()
    f.seek(position)
    print(f.readline() == second, position)
    f.seek(0, 2)
    end = f.tell()
    f.seek(end - 6)
    print(repr(f.read()), end)
words = {}
with open('_data/poem.txt') as f:
    for word in f.read().lower().split():
        words[word] = words.get(word, 0) + 1
print(sorted(words.items(), key=lambda kv: (-kv[1], kv[0]))[:5])
for n in (name, name + '.copy'):
    open(n, 'w').close()
print(repr(open(name).read()))
with open(name, 'w') as f:
    print('a', 'b', sep='\t', file=f)
    print(1, 2.5, None, file=f, end='')
print(open(name).read().split())
with open(name, 'w+') as f:
    for i in range(10): f.write(str(i) * 3)
    f.seek(5)
    print(f.read(4), f.tell())
    f.seek(0)
    f.write('ABC')
    f.seek(0)
    print(f.read())
