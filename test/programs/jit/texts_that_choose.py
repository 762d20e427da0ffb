# Loops that a text tells what to do are compiled for the text that they see first.
import sys
def f(n, mode):
    t = 0
    for i in range(n):
        if mode == 'fast': t += i & 7
        elif mode == 'slow': t -= 1
        else: t += 2
    return t
def g(x, op):
    if op == '+': return x + 1
    return x - 1
def h(n, op):
    t = 0
    for i in range(n):
        t += g(i, op)
    return t
mode = 'fast'
t = 0
for i in range(300000):
    if mode != 'slow': t += i
print(t)
for m in ('fast', 'slow', 'other', 'fast', 'x'):
    print(f(300000, m), f(20000, m))
for op in '+-+*':
    print(h(300000, op))
