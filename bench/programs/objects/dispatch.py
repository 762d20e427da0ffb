"""An expression tree evaluated by isinstance, and by a table of types."""

import time


class Number:
    def __init__(self, value):
        self.value = value


class Add:
    def __init__(self, left, right):
        self.left = left
        self.right = right


class Multiply:
    def __init__(self, left, right):
        self.left = left
        self.right = right


class Negate:
    def __init__(self, operand):
        self.operand = operand


def evaluate(node):
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Add):
        return evaluate(node.left) + evaluate(node.right)
    if isinstance(node, Multiply):
        return evaluate(node.left) * evaluate(node.right)
    if isinstance(node, Negate):
        return -evaluate(node.operand)
    raise TypeError(node)


SIZES = {
    Number: lambda node: 1,
    Add: lambda node: 1 + size(node.left) + size(node.right),
    Multiply: lambda node: 1 + size(node.left) + size(node.right),
    Negate: lambda node: 1 + size(node.operand),
}


def size(node):
    return SIZES[type(node)](node)


def build(depth, seed):
    if depth == 0:
        return Number(seed % 5 - 2)
    if seed % 7 == 0:
        return Negate(build(depth - 1, seed * 3 + 1))
    kind = Add if seed % 3 else Multiply
    return kind(build(depth - 1, seed * 5 + 1), build(depth - 1, seed * 7 + 2))


start = time.perf_counter()
tree = build(13, 1)
total = 0
for _ in range(500):
    total += evaluate(tree) % 1000 + size(tree)
print(total)
print(time.perf_counter() - start)
