"""One code object, many runs, each with globals of its own."""

code = compile('total = 0\nfor i in range(n):\n    total += i', '<sum>', 'exec')
results = []
for n in (3, 10, 100):
    namespace = {'n': n}
    exec(code, namespace)
    results.append(namespace['total'])
print(results)

product = compile('x * y', '<product>', 'eval')
print([eval(product, {'x': x, 'y': 2}) for x in range(4)])
x, y = 'ab', 3
print(eval(product))
print(eval('(lambda n: n + 1)(x)', {'x': 4}))

templates = ['def add_{0}(n): return n + {0}'.format(n) for n in (1, 2)]
for template in templates:
    exec(template)
print(add_1(1), add_2(1))
