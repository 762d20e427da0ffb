# Sums that pass 2**53 and 2**63 while a loop runs.
total = 0
for i in range(20000):
    total += i * i * i * i * 1000
print(total)
def powers(n):
    x = 1; out = []
    for i in range(n):
        x = x * 3 + 1
        if i % 20 == 0: out.append(x)
    return out
print(powers(100))
s = 1
for i in range(12000):
    if i == 9000: s = s / 2
    s = s + i
print(s)
def mixed(n):
    a = 0; b = 0.0
    for i in range(n):
        if i % 3 == 0: a += i
        else: b += i * 0.5
    return a, b
print(mixed(20000))
i = 0; neg = 0
while i < 15000:
    i += 1
    neg -= i * 7 // 3 - i % -5
print(neg, -7 // 3, neg // 7, neg % 11)
x = 2 ** 62
for i in range(11000): x += 2 ** 50
print(x, x > 2 ** 63)
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print(max((collatz(i), i) for i in range(1, 3000)), collatz(2 ** 70 + 1))
