"""A doubly linked list with a dict over it: a cache that forgets what was used least recently."""

import time


class Node:
    __slots__ = ('key', 'value', 'before', 'after')

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = self.after = None


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.head = Node(None, None)
        self.tail = Node(None, None)
        self.head.after = self.tail
        self.tail.before = self.head

    def unlink(self, node):
        node.before.after = node.after
        node.after.before = node.before

    def link_last(self, node):
        last = self.tail.before
        last.after = node
        node.before = last
        node.after = self.tail
        self.tail.before = node

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            return None
        self.unlink(node)
        self.link_last(node)
        return node.value

    def put(self, key, value):
        if len(self.nodes) >= self.capacity:
            oldest = self.head.after
            self.unlink(oldest)
            del self.nodes[oldest.key]
        node = Node(key, value)
        self.nodes[key] = node
        self.link_last(node)


start = time.perf_counter()
cache = Cache(500)
hits = 0
for i in range(1_800_000):
    key = i * i % 1231
    if cache.get(key) is None:
        cache.put(key, i)
    else:
        hits += 1
print(hits, len(cache.nodes))
print(time.perf_counter() - start)
