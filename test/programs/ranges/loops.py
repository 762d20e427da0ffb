# for over ranges: else, break, continue, nesting, changed variables.
for i in range(3):
    print(i, end=" ")
else:
    print("done")
for i in range(10):
    if i == 3:
        break
else:
    print("never")
print("stopped at", i)
for i in range(10):
    if i % 2:
        continue
    print(i, end=" ")
print()
for i in range(1, 4):
    for j in range(i):
        print(i * j, end=",")
    print()
n = 5
for i in range(n):
    n = 0
print(i, n)
result = []
for i in range(-3, 4):
    result.append(i // 2)
print(result)
print([i for i in range(20, 0, -7)], sum(i * i for i in range(1, 11)))


def find(limit, wanted):
    for i in range(limit):
        if i * i == wanted:
            return i
    return None


print(find(100, 49), find(100, 50))
iterator = iter(range(6))
for a in iterator:
    b = next(iterator)
    print(a + b, end=" ")
print()
for index in range(len("abc") - 1, -1, -1):
    print("abc"[index], end="")
print()
stop = 4
for i in range(stop, stop + 2):
    stop += 1
    print(i, stop)
table = [[i * j for j in range(1, 4)] for i in range(1, 4)]
print(table)
