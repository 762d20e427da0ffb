# A linked list with the container protocols.
class Node:
    __slots__ = 'value', 'next'
    def __init__(self, value, next=None): self.value, self.next = value, next
class LinkedList:
    def __init__(self, items=()):
        self.head = self.tail = None; self.size = 0
        for i in items: self.append(i)
    def append(self, v):
        node = Node(v)
        if self.tail: self.tail.next = node
        else: self.head = node
        self.tail = node; self.size += 1
        return self
    def prepend(self, v): self.head = Node(v, self.head); self.tail = self.tail or self.head; self.size += 1; return self
    def nodes(self):
        node = self.head
        while node: yield node; node = node.next
    def __iter__(self): return (n.value for n in self.nodes())
    def __len__(self): return self.size
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        if i < 0: i += self.size
        for k, v in enumerate(self):
            if k == i: return v
        raise IndexError(f'no item {i}')
    def __setitem__(self, i, v):
        for k, n in enumerate(self.nodes()):
            if k == i: n.value = v
    def __contains__(self, v): return any(v == x for x in self)
    def __eq__(self, o): return isinstance(o, LinkedList) and list(self) == list(o)
    def __add__(self, o): return LinkedList([*self, *o])
    def __repr__(self): return f'{type(self).__name__}({list(self)})'
    def reverse(self):
        prev, node, self.tail = None, self.head, self.head
        while node: node.next, prev, node = prev, node, node.next
        self.head = prev; return self
a = LinkedList('abc'); a.append('d').prepend('z')
print(a, len(a), a[0], a[-1], a[1:3], 'c' in a, 'q' in a, a == LinkedList('zabcd'), a + [1], list(reversed(list(a))))
a[2] = 'B'; print(a.reverse(), a.tail.value, [*a], max(a), bool(LinkedList()), LinkedList() == LinkedList())
try: a[10]
except IndexError as error: print(error)
first, *rest = a; print(first, rest, sorted(a), dict(zip(a, range(3))))
