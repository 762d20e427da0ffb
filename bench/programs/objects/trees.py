"""Builds binary search trees and walks them: allocation, None tests, recursion through methods."""

import time


class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    def insert(self, key):
        if self.root is None:
            self.root = Node(key)
            self.size += 1
            return
        node = self.root
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = Node(key)
                    break
                node = node.left
            elif key > node.key:
                if node.right is None:
                    node.right = Node(key)
                    break
                node = node.right
            else:
                return
        self.size += 1

    def height(self, node):
        if node is None:
            return 0
        return 1 + max(self.height(node.left), self.height(node.right))


start = time.perf_counter()
tree = Tree()
key = 12345
for _ in range(400_000):
    key = (key * 1103515245 + 12345) % 2147483648
    tree.insert(key)
print(tree.size, tree.height(tree.root))
print(time.perf_counter() - start)
