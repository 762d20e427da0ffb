# A queue of customers served by tellers: classes, a simple event loop, formatting.
class Customer:
    counter = 0
    def __init__(self, arrival, work):
        Customer.counter += 1
        self.id, self.arrival, self.work = Customer.counter, arrival, work
    def __lt__(self, other): return (self.arrival, self.id) < (other.arrival, other.id)
class Heap:
    def __init__(self): self.items = []
    def push(self, item):
        self.items.append(item); i = len(self.items) - 1
        while i and self.items[i] < self.items[(i - 1) // 2]:
            p = (i - 1) // 2
            self.items[i], self.items[p] = self.items[p], self.items[i]; i = p
    def pop(self):
        last = self.items.pop()
        if not self.items: return last
        top, self.items[0] = self.items[0], last
        i = 0
        while True:
            child = 2 * i + 1
            if child >= len(self.items): break
            if child + 1 < len(self.items) and self.items[child + 1] < self.items[child]: child += 1
            if not self.items[child] < self.items[i]: break
            self.items[i], self.items[child] = self.items[child], self.items[i]; i = child
        return top
    def __len__(self): return len(self.items)
seed = 7
def rand(n):
    global seed
    seed = (seed * 48271) % 2147483647
    return seed % n
heap = Heap()
for _ in range(40): heap.push(Customer(rand(100), 1 + rand(9)))
tellers = [0, 0, 0]; waits = []; rows = []
while heap:
    c = heap.pop()
    t = min(range(3), key=lambda i: tellers[i])
    start = max(c.arrival, tellers[t]); tellers[t] = start + c.work
    waits.append(start - c.arrival); rows.append((c.id, c.arrival, start, t))
for row in rows[:6]: print('customer {:>2} came at {:>3}, served at {:>3} by {}'.format(*row))
print(f'{len(waits)} served, mean wait {sum(waits) / len(waits):.2f}, longest {max(waits)}, closing at {max(tellers)}')
