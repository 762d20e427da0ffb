"""compile(..., 'single'): the values of expressions are displayed, as at the prompt."""

import sys


def run(source):
    exec(compile(source, '<input>', 'single'), globals())


run('1 + 1')
run("'text'")
run('None')
print(_)
run('x = 4; x; x + 1')
run('for i in range(3): i * i\n')
run('if x:\n    "yes"\nelse:\n    "no"\n')
run('def f():\n    5\n    return 6\n')
run('f()')
sys.displayhook = lambda value: print('shown:', value)
run('[1, 2]')
sys.displayhook = sys.__displayhook__
run('[1, 2]')
for source in ('1\n2', 'x = 1\ny = 2', ''):
    try:
        compile(source, '<input>', 'single')
    except SyntaxError as error:
        print(error.msg)
