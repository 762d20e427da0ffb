# Loops of plain integer arithmetic, at module level and in functions.
total = 0
for i in range(15000):
    total += i
print(total)
n = 0
x = 1
while n < 12000:
    x = (x * 3 + n) % 1000003
    n += 1
print(x, n)
def sums(limit):
    even = odd = 0
    for i in range(limit):
        if i % 2:
            odd += i
        else:
            even -= i
    return even, odd
print(sums(20000))
def down(start):
    steps = []
    for i in range(start, -start, -3):
        steps.append(i)
    return sum(steps), len(steps), steps[-1]
print(down(5000))
product = 1
for i in range(1, 60):
    product = product * i % (2 ** 61 - 1) + product // (i + 1)
print(product)
big = 1
for i in range(200):
    big = big * 3 + i
print(big)
value = 0
for i in range(11000):
    value = value + i * 2 - i // 3 + i % 7
print(value)
