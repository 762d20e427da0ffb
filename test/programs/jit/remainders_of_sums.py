# Remainders of sums of products that leave 64 bits, alone, named, used twice; compiled or not.
# exit: 1
def cubic(n, m):
    x = 5
    t = 0
    for i in range(n):
        x = (x * x * x + i * x) % m
        t ^= x
    return t
def poly(n, m):
    x = 3
    t = 0
    for i in range(n):
        x = (x * x * 7919 + x * 104729 - i * x * x + 12345) % m
        t += x & 1023
    return t
def own(n, m):
    x = 3
    t = 0
    for i in range(n):
        y = x * x
        z = y + x * i
        x = z % m + 1
        t ^= x
    return t, y, z
def minus(n, m):
    x = 3
    for i in range(1, n):
        x = (i * x * x - x * x * x) % m
    return x
def twice(n, m):
    x = 3
    for i in range(n):
        p = x * x
        x = (p * x + p) % m
    return x
def zero(n):
    x = 7
    m = 10**9 + 7
    for i in range(n):
        if i == 5000: m = 0
        x = (x * x * x + i) % m
    return x
def negative(n, m):
    x = 3
    for i in range(n):
        x = (x * x * x - i * x) % -m
    return x
for m in (10**9 + 7, 2**61 - 1, 97, 2**62 + 3, 2**40):
    print(cubic(20000, m), poly(20000, m), own(20000, m), minus(20000, m), twice(20000, m), negative(20000, m))
try: zero(10000)
except ZeroDivisionError as e: print(e)
zero(10000)
