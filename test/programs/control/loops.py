# for, while, else, break, continue, nested.
for i in range(5):
    if i == 3: break
    if i == 1: continue
    print(i, end=' ')
else:
    print('never')
print('after')
for i in []: pass
else: print('empty else')
n = 0
while n < 3: n += 1
else: print('while else', n)
while True:
    n += 1
    if n > 5: break
print(n)
for i in range(3):
    for j in range(3):
        if j == 2: break
        if i == j: continue
        print(i, j, end='; ')
    else:
        print('no')
    if i == 1: continue
print()
def search(items, wanted):
    for index, item in enumerate(items):
        if item == wanted: return index
    else: return -1
print(search('abc', 'b'), search('abc', 'z'))
i = 10
for i in range(0): pass
print(i)
a = [1, 2, 3]
for x in a:
    if x < 3 and len(a) < 6: a.append(x * 10)
print(a)
x = 5
while x: x -= 1
print(x, 'x' if x else 'y')
if x: print('a')
elif x == 0: print('b')
else: print('c')
for c in 'ab': print(c, end='')
for k in {'q': 1}: print(k, end='')
for t in ((1, 2), (3, 4)): print(t, end='')
print()
def nested():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('body', i)
        finally:
            print('finally', i)
    return 'done'
print(nested())
k = 0
while k < 10:
    k += 1
    if k % 2: continue
    if k > 6: break
    print(k, end=' ')
print()
total = 0
for i in range(100):
    for j in range(100):
        if (i * j) % 7 == 3: continue
        total += i ^ j
    if total > 200000: break
print(i, total)
