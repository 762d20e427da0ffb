# Counting, grouping, inverting, memoising.
text = 'the cat and the dog and the bird'
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts, key=lambda w: (-counts[w], w)))
groups = {}
for word in sorted(set(text.split())):
    groups.setdefault(len(word), []).append(word)
print(groups, {v: k for k, v in counts.items()})
memo = {}
def fib(n):
    if n not in memo:
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(80), len(memo))
graph = {'a': ['b', 'c'], 'b': ['d'], 'c': ['d', 'e'], 'd': ['f'], 'e': ['f'], 'f': []}
def paths(start, end, path=()):
    path += (start,)
    if start == end:
        return [path]
    return [p for n in graph[start] if n not in path for p in paths(n, end, path)]
print(paths('a', 'f'))
def topological(graph):
    order, seen = [], set()
    def visit(node):
        if node not in seen:
            seen.add(node)
            for n in graph[node]: visit(n)
            order.append(node)
    for node in graph: visit(node)
    return order[::-1]
print(topological(graph))
table = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b}
def rpn(expression):
    stack = []
    for token in expression.split():
        if token in table:
            b, a = stack.pop(), stack.pop()
            stack.append(table[token](a, b))
        else:
            stack.append(int(token))
    return stack.pop()
print(rpn('3 4 + 2 *'), rpn('5 1 2 + 4 * + 3 -'), rpn('7 2 /'))
tree = {'value': 1, 'children': [{'value': 2, 'children': []}, {'value': 3, 'children': [{'value': 4, 'children': []}]}]}
def total(node): return node['value'] + sum(total(child) for child in node['children'])
def depth(node): return 1 + max((depth(child) for child in node['children']), default=0)
print(total(tree), depth(tree))
