# Changing a list while walking over it, and from within callbacks.
a = [1, 2, 3, 4, 5]
for x in a:
    if x % 2:
        a.remove(x)
print(a)

a = [1, 2, 3]
seen = []
for x in a:
    seen.append(x)
    if len(a) < 8:
        a.append(x * 10)
print(seen, a)

a = [1, 2, 3, 4]
for i, x in enumerate(a):
    a[i] = x * x
print(a)

it = iter(a)
print(next(it), next(it))
a.clear()
print(list(it), list(it))
a.append(99)
print(list(it), a)


class Remover:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False


victim = []
victim.extend([Remover(victim), 1, 2, 3])
print(5 in victim, victim)
victim.extend([Remover(victim), 1, 2, 3])
print(victim == [0, 1, 2, 3], victim)
victim.extend([1, Remover(victim), 2])
print(victim.count(2), victim)

stack = [1]
while stack:
    top = stack.pop()
    if top < 40:
        stack.append(top * 2)
        stack.append(top * 3)
print(stack, top)

queue = [0]
steps = 0
while queue:
    current = queue.pop(0)
    steps += 1
    if current < 5:
        queue += [current + 1, current + 2]
print(steps)
